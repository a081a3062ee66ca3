/** Founding, unlocking, and who may open: all that turns something in a hand into a session. */
export {
  cardPlaces,
  cardSetState,
  confirmCard,
  handOutCard,
  type CardSetState,
  type CardState,
} from './card-set.ts';
export { systemContext, type WorkContext } from './context.ts';
export {
  createCustodians,
  testCustodians,
  type CardSet,
  type CardSetPlan,
  type RestoreCard,
} from './custodians.ts';
export {
  deriveHere,
  foundElsewhere,
  openFounded,
  planElsewhere,
  seedElsewhere,
  unlockElsewhere,
  type Derivation,
  type Derive,
  type Founded,
} from './elsewhere.ts';
export { functionOnCard, isStartCard } from './card-labels.ts';
export { foundVault, type Founding } from './found.ts';
export {
  addPerson,
  addPersonWith,
  listSlots,
  ownWayOf,
  type NewMember,
  type NewPerson,
  type SlotLine,
} from './members.ts';
export { assertStrong } from './passphrase-strength.ts';
export { planSlot, type OwnWay, type Unlocking } from './slot-secret.ts';
export { openLocked, unlockVault, type Asked } from './unlock.ts';
