/** Sealed records: rows, packs, notes, list blocks and paper streams, and the hashes by which entries list them. */
export { openBlock, sealBlock, type BlockWord } from './block.ts';
export { leafHash, leavesPart, rootHash, splitLeaves, type Leaf } from './leaf.ts';
export { openPack, packLeaf, packSum, sealPack } from './pack.ts';
export { decodePackIds, encodePackIds, mostInPack, type PackMember } from './pack-ids.ts';
export { openNote, openRow, sealNote, sealRow } from './row.ts';
