/** Joint groups: the seed of a principal that only k of n persons together have. */
export { checkShare, joinSeed, shareCommitment, splitSeed, type JointShare } from './share.ts';
