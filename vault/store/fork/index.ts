/** Rights that were changed apart: both sides shown, one of them settled. docs/vault-format.md 15. */
export { confirmPaper, forkOf, isForked, settleFork, type Fork, type Settlement } from './settle.ts';
export type { ForkEntry, ForkSide } from './sides.ts';
export { standToPaper, type StandToPaper } from './prints.ts';
