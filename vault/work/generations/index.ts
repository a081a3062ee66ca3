/** Copies of a vault as it was: kept after each session that changed something, listed, restored. */
export { generationsFolder, generationsIn, type Generation } from './files.ts';
export { keptCopies, removeCopies, verifyCopy, type CopyPlace, type KeptCopy } from './kept-copies.ts';
export { keepGeneration, type KeptGeneration } from './keep.ts';
export { restoreGeneration, type GenerationRestore } from './restore.ts';
export { momentsToKeep, usualRetention, type Retention } from './retention.ts';
