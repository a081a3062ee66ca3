/** Merging two copies of a vault: the union of both, without any key. docs/vault-format.md 15. */
export { changesOf, type ChangeKind, type RecordChange } from './changes.ts';
export { countMerge, logTips, mergeCopy, openVaultCopy, type MergeCount, type VaultCopy } from './merge.ts';
export type { QuarantineChoice, QuarantinedEntries } from './union.ts';
export { compareRekeyed } from './retold.ts';
