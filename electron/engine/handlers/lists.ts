import { listItems, type ItemLine } from '../../../vault/work/index.ts';
import type { ItemMethods, ListQuestion } from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { sessionIn, type House } from '../house.ts';
import { lineView } from '../views/item-views.ts';

type ListMethods = Pick<ItemMethods, 'listItems' | 'placeOfItem' | 'placeOfLetters'>;

/** Lists, a stretch at a time: a person would wait for 100,000 lines on their way to the page, and sees twenty. */
export function listHandlers(house: House): HandlersOf<ListMethods> {
  const lines = ({ kind, query }: ListQuestion) => listItems(sessionIn(house), kind, query);
  return {
    listItems: ({ from, most, ...asked }) => {
      const all = lines(asked);
      return { total: all.length, items: all.slice(from, from + most).map(lineView) };
    },
    placeOfItem: ({ id, ...asked }) => placeOf(lines(asked), (line) => line.id === id),
    placeOfLetters: ({ letters, from, ...asked }) => {
      const wanted = letters.toLocaleLowerCase('sv');
      const begins = ({ listed }: ItemLine) => listed.toLocaleLowerCase('sv').startsWith(wanted);
      return placeOf(lines(asked), begins, from);
    },
  };
}

/** The first place, from one on and then from the beginning, where a line is as wished. */
function placeOf(lines: readonly ItemLine[], isIt: (line: ItemLine) => boolean, from = 0) {
  const after = lines.findIndex((line, at) => at >= from && isIt(line));
  const place = after >= 0 ? after : lines.findIndex(isIt);
  return { place: place >= 0 ? place : null };
}
