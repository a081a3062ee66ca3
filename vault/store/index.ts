/**
 * The vault file: one SQLite database with a signed log, sealed rows and parts. Opens it, unlocks it, keeps it,
 * checks it. What it keeps is records; what those mean is for vault/model and vault/work.
 */
export {
  addGroup,
  addMember,
  administers,
  answerGate,
  cardIdentifiers,
  changeMember,
  changeOwnWays,
  compartmentsForTwo,
  handOverTo,
  isGateAnswered,
  joinedBy,
  joinMember,
  labelsEver,
  mayRead,
  lostReads,
  members,
  openersKnown,
  owedCompartments,
  principalsWithLabel,
  relabelMember,
  removeMembers,
  replaceOwnKeys,
  sessionSlots,
  type MemberView,
} from './administer.ts';
export { checkLocked } from './check.ts';
export { checkFileAt, type FileChecked } from './check-file.ts';
export { checkSteps, type CheckProgress } from './check-steps.ts';
export { copyVault, type CopiedVault, type CopyOptions } from './copy.ts';
export type { Access, OpeningNote } from './container.ts';
export { VaultError, type VaultErrorCode } from './errors.ts';
export { erasuresIn, hasEntry, type ErasureRecord } from './erasures.ts';
export { isDamage, type Finding, type FindingKind } from './findings.ts';
export { createVault, type FoundingPlan } from './found.ts';
export * from './fork/index.ts';
export { joinRecord, type FieldConflict, type JoinedRecord } from './join.ts';
export type { GroupPlan } from './joint.ts';
export { openersLabelled, principalsLabelled, sameLabel, type LabelledOpener } from './labelled.ts';
export { logFingerprints, logRecords, type LogDeed, type LogRecord } from './log-records.ts';
export type { ListBlock } from './list-block/list-form.ts';
export { isOpenedAlike, lendKeys, unlockAlike, unlockLent, type LentKeys } from './lent-keys.ts';
export { openVault, type LockedVault, type OpeningOptions } from './locked.ts';
export type { LostRead } from './lost-reads.ts';
export { memoryFolder, type MachineMemory } from './machine-memory/memory-folder.ts';
export { isShared, type MemberPlan } from './members.ts';
export * from './merge/index.ts';
export { printPaper, type PaperContent, type PaperPlan, type PrintedPaper } from './paper.ts';
export { markRestored } from './mark-restored.ts';
export type { SlotInfo } from './parts.ts';
export { restorePaper, verifyPaper, type RestoredCompartments, type VerifiedPaper } from './restore-paper.ts';
export * from './quarantine/index.ts';
export { listLeftAnew, repairFile, type RepairedCompartment } from './repair.ts';
export { rightsOfRole, roles, type Role, type RoleRights } from './roles.ts';
export type { Salvaged, SalvagedTable } from './salvage.ts';
export { hasNewEntries, hasOlderKeys, hasState, isOnlyNotesSince } from './since.ts';
export type {
  Change,
  Erasure,
  ReadOnlyReason,
  Session,
  SessionCompartment,
  SlotPlan,
  StoredRecord,
  StoredRevision,
} from './session.ts';
export type { StoreContext } from './state.ts';
export { singleOwner } from './single-owner.ts';
export type { Verification } from './verification-state.ts';
export { unlock } from './unlock.ts';
export { lockPath, readHolder, takeWriterLock, type Holder } from './writer-lock.ts';
