/**
 * What the app and the command line both do with a vault: found, unlock, keep, import, export, print, restore.
 * Two doors lead here, the engine's and the command line's; neither knows more than this page.
 */
export { createDemoVault, type DemoVault } from './demo/create.ts';
export * from './erasure/index.ts';
export * from './errors/index.ts';
export * from './exchange/index.ts';
export * from './files/index.ts';
export * from './forks/index.ts';
export * from './generations/index.ts';
export * from './items/index.ts';
export * from './log/index.ts';
export * from './merge/index.ts';
export * from './next-steps/index.ts';
export * from './paper/index.ts';
export * from './passphrases/index.ts';
export * from './people/index.ts';
export * from './print/index.ts';
export * from './session/index.ts';
export * from './shared/index.ts';
export { isCompartmentKind, isHiddenExtra, parseKind } from '../model/index.ts';
export { cryptoReady } from '../../crypto/index.ts';
export {
  checkFileAt,
  checkLocked,
  checkSteps,
  copyVault,
  lendKeys,
  unlockLent,
  type LentKeys,
  hasNewEntries,
  isDamage,
  isOpenedAlike,
  listLeftAnew,
  logTips,
  members,
  memoryFolder,
  readHolder,
  sessionSlots,
  singleOwner,
  unlockAlike,
  repairFile,
  rightsOfRole,
  roles,
  type Access,
  type CheckProgress,
  type CopiedVault,
  type Finding,
  type FindingKind,
  type Holder,
  type LockedVault,
  type MemberView,
  type RepairedCompartment,
  type Salvaged,
  type SalvagedTable,
  type Role,
  type Session,
} from '../store/index.ts';
export { readAloud, type SpokenCharacter } from '../../print/pages/index.ts';
export { encodePng, rasterise, readScan } from '../../print/scan/index.ts';
export {
  cardWords,
  CryptoError,
  parseCard,
  completeWord,
  systemRandom,
  type SlotSecret,
  type RandomBytes,
} from '../../crypto/index.ts';
