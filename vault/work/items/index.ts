/** Items as people know them: contacts with both their halves, logins, lists, and all else they add by name. */
export { addItem, addItems, bringBackItem, editItem, eraseItem, removeItem, type NewItem } from './change.ts';
export {
  allItems,
  fieldsOf,
  isRemoved,
  itemKindOf,
  openFields,
  privateHalves,
  titleResolver,
  toItem,
  type Item,
} from './item-view.ts';
export { listsOf, type ListPlace } from './lists-of.ts';
export { callListOf, type CallList, type CallListLine, type CallListPerson } from './call-list.ts';
export type { ItemLine } from './item-line.ts';
export { listItems, toLines } from './list.ts';
export { searcherOf, searchItems } from './search.ts';
export { createSearcher, type Searcher } from './searcher.ts';
export { withKeptExtra } from './kept-extra.ts';
export { oneTimeCodeAt, oneTimeCodesFrom, readOneTime, type OneTimeCode } from './one-time-code.ts';
export {
  findItem,
  historyOf,
  noteReveal,
  revealField,
  revealItem,
  revealNote,
  secretIn,
  showItem,
  showOneTimeCodes,
  type PastState,
  type RevealedField,
  type ShownCodes,
  type ShownItem,
} from './show.ts';
export {
  channelsInOrder,
  withChannelsInOrder,
  confirmItem,
  memberNames,
  referencesIn,
  type ShownChannel,
} from './details.ts';
export { dropDraft, keepDraft, readDraft, type Draft } from './draft.ts';
export { settingsOfSession } from './settings.ts';
