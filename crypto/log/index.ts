/** The signed log: entries, what they say, and what counts (specification 5 to 7, 14 to 17). */
export {
  doorMembers,
  manageRight,
  noRight,
  principalKinds,
  readRight,
  writeRight,
  type CompartmentFlag,
  type CompartmentStatement,
  type EntryBody,
  type EraseStatement,
  type JointMember,
  type KeyStatement,
  type PartStatement,
  type PrincipalKind,
  type PrincipalStatement,
  type PrintStatement,
  type Right,
  type RowsStatement,
  type VoidStatement,
} from './body.ts';
export { buildEntry, buildGenesis, joinTips, type EntryDraft } from './build.ts';
export {
  decodeEntry,
  encodeEntry,
  encodeUnsigned,
  entryName,
  longestBody,
  mostParents,
  mostSigners,
  type Entry,
  type UnsignedEntry,
} from './entry.ts';
export { isCounted, type QuarantineReason, type Verdict } from './evaluate.ts';
export type { LogFinding } from './findings.ts';
export type { KeyInUse, WrappedTo } from './keys.ts';
export { isDoorEntry } from './graph.ts';
export { createLog, type Log, type LogOptions } from './log.ts';
export { checkMemory, claimsFor, fingerprintOf, type MemoryCheck } from './memory.ts';
export { liveSlots, mostSlots, slotListing, wrapListing } from './parts.ts';
export type { PartListing, RowListing } from './projection.ts';
export type { Principal, Roster } from './roster-view.ts';
export { signEntry, type EntrySigner } from './sign.ts';
export type { Compartment, LogView, QuarantinedListing } from './view.ts';
