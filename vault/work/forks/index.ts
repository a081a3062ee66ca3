/** Rights that were changed apart, and what lies in quarantine: seen, settled, taken over. */
export {
  believePaper,
  settleWith,
  viewFork,
  type ForkLine,
  type ForkSideView,
  type Settling,
} from './fork-view.ts';
export { acceptQuarantined, quarantinedLines, type QuarantinedLine } from './quarantined.ts';
