/** Rights that were changed apart, and what lies in quarantine: seen, settled, taken over. */
export {
  believePaper,
  settleWith,
  viewFork,
  type ForkLine,
  type ForkSideView,
  type Settling,
} from './fork-view.ts';
export { isForked } from '../../store/index.ts';
export type { FieldBeside, Today } from './against-today.ts';
export {
  acceptQuarantined,
  quarantinedLines,
  revealQuarantined,
  type QuarantinedLine,
} from './quarantined.ts';
