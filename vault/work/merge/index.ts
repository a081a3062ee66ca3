/** Merging two copies of a vault, and new keys where a merge asks for them. */
export { mergeWith, previewMerge, type ConflictLine, type MergeLine, type MergePreview } from './preview.ts';
export { rekeyAll, type Rekeyed } from './rekey.ts';
export { checkAgainstGeneration, whoRetold, type RetoldBy } from './retold.ts';
export { countMerge, mergeCopy, openVaultCopy, type MergeCount, type VaultCopy } from '../../store/index.ts';
export type { ChangeKind, QuarantineChoice } from '../../store/index.ts';
