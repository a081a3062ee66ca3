/** Founding, unlocking, and who may open: all that turns something in a hand into a session. */
export { systemContext, type WorkContext } from './context.ts';
export {
  createCustodians,
  testCustodians,
  type CardSet,
  type CardSetPlan,
  type RestoreCard,
} from './custodians.ts';
export { deriveHere, foundElsewhere, unlockElsewhere, type Derivation, type Derive } from './elsewhere.ts';
export { assertStrong, foundVault, type Founding } from './found.ts';
export { addPerson, listSlots, type NewMember, type SlotLine } from './members.ts';
export { planSlot, type Unlocking } from './slot-secret.ts';
export { openLocked, unlockVault } from './unlock.ts';
