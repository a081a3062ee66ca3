/** The paper vault's codes: frames, Reed-Solomon over a set, the container they carry. docs/paper-format.md. */
export { decodeBase45, encodeBase45 } from './base45.ts';
export { createCollector, type CodeOutcome, type Collector, type SetProgress } from './collector.ts';
export {
  decodeContainer,
  encodeContainer,
  hasDigest,
  type Container,
  type Deflate,
  type Inflate,
} from './container.ts';
export { matchContents, type Contents, type ContentsList, type ListedStream } from './contents.ts';
export { crc32 } from './crc32.ts';
export {
  findFrames,
  formatFrame,
  framePrefix,
  pageOf,
  parseFrame,
  type Frame,
  type FrameSet,
} from './frame.ts';
export { conservativeLayout, planSet, standardLayout, type CodeLayout, type SetPlan } from './layout.ts';
export { decodeShards, encodeParity, type Shard } from './reed-solomon.ts';
export { encodeSet, type EncodedSet } from './set.ts';
