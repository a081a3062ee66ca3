/** Sealed records: rows, notes, list blocks and paper streams, and the hashes by which entries list them. */
export { openBlock, sealBlock, type BlockWord } from './block.ts';
export { leafHash, leavesPart, rootHash, splitLeaves, type Leaf } from './leaf.ts';
export { openNote, openRow, sealNote, sealRow } from './row.ts';
