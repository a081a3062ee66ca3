/** The paper vault: what goes onto code sheets, and back from them. */
export { fingerprintOf } from './fingerprint.ts';
export { planPaperVault, type PaperOpener, type PaperRequest, type PaperVault } from './plan-paper.ts';
export {
  answerRestoreGate,
  openersAtGate,
  progressOf,
  readPaper,
  restoreStepwise,
  restoreVault,
  stretchesOfRestore,
  type PaperFound,
  type PaperProgress,
  type Restored,
  type RestoreRequest,
} from './restore.ts';
