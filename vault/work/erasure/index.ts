/** Erasure (gallring): what was erased, and what is left to do until nothing of it is left anywhere. */
export { erasuresOf, isComplete, markDestroyed, type Erasure, type PaperBefore } from './erasures.ts';
