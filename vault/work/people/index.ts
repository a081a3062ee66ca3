/** People and rights: who opens what, added, changed, removed, and what that leaves to do. */
export {
  afterLoss,
  changeRole,
  handOver,
  removePerson,
  renamePerson,
  type AfterLoss,
} from './change-people.ts';
export { holdingsOf, type HeldThing, type Holdings, type Standing } from './holdings.ts';
export { hadKeysOf, loginsToChange, type LoginLine, type LoginToChange } from './logins-to-change.ts';
export {
  addOwnWay,
  changePassphrase,
  openingHere,
  ownSlots,
  withdrawOwnWay,
  type OpenAgain,
  type PassphraseChange,
} from './own-ways.ts';
export { peopleOf, personNamed, type PersonLine } from './people.ts';
export {
  addByStartCard,
  addOpeningCard,
  openingCardScopes,
  planningHere,
  replaceRecoveryCode,
  rightsOfScope,
  type OpeningCardScope,
  type PlanSlot,
  type UnlockCard,
} from './printed-cards.ts';
export { doAct, factsOfAct, joinersNow, personsHere, type Act, type ActFacts, type Joiner } from './acts.ts';
export {
  askForSecond,
  assertSecond,
  canJoin,
  secondPersonRules,
  setSecondPerson,
  type Instead,
  type SecondPersonRule,
} from './second-person.ts';
export {
  companionsOf,
  joinSession,
  kindsForTwo,
  openedTogether,
  openTogether,
  type TogetherPlan,
} from './together.ts';
