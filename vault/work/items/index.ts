/** Items as people know them: contacts with both their halves, logins, lists, and all else they add by name. */
export { addItem, addItems, editItem, eraseItem, removeItem, type NewItem } from './change.ts';
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
export { longestCallList, type CallList, type CallListLine, type CallListPerson } from './call-list.ts';
export { listItems, toLines, type ItemLine } from './list.ts';
export { searchItems } from './search.ts';
export { findItem, historyOf, revealItem, showItem, type PastState, type ShownItem } from './show.ts';
export { settingsOfSession } from './settings.ts';
