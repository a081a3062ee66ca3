import type { ItemLineView, ItemView, VaultEvent, WindowApi } from '../../../../electron/contract/index.ts';
import { no, yes } from './answer.ts';
import { importing } from './importing.ts';
import { loginLines, loginOf, revealed } from './logins.ts';
import { people, personOf } from './people.ts';
import type { Wishes } from './wishes.ts';

type Vault = WindowApi['vault'];
type Items = Pick<
  Vault,
  | 'listItems'
  | 'placeOfItem'
  | 'placeOfLetters'
  | 'search'
  | 'showItem'
  | 'reveal'
  | 'addItem'
  | 'editItem'
  | 'removeItem'
  | 'bringBack'
  | 'confirmItem'
  | 'history'
  | 'keepDraft'
  | 'draft'
  | 'dropDraft'
  | 'previewImport'
  | 'runImport'
>;

/** A vault in memory: what is added, changed and removed stays so until the page is loaded anew. */
export function items(wishes: Wishes, tell: (event: VaultEvent) => void): Items {
  const shelf: Shelf = { lines: [...people(wishes.items), ...loginLines()] };
  const found = (query: string, kind?: string) =>
    shelf.lines.filter((line) => (kind === undefined || line.kind === kind) && matches(line, query));
  const itemOf = (line: ItemLineView): ItemView => ({
    ...(line.kind === 'contact' ? personOf(line) : loginOf(line)),
    asksForSecond: false,
    canEdit: !wishes.isReadOnly,
  });
  const fail = wishes.failing;
  return {
    ...importing(tell),
    listItems: ({ kind, query, from, most }) => {
      const all = found(query, kind);
      return fail === null ? yes({ total: all.length, items: all.slice(from, from + most) }) : no(fail);
    },
    placeOfItem: ({ kind, query, id }) => yes(placeOf(found(query, kind), (line) => line.id === id)),
    placeOfLetters: ({ kind, query, letters }) =>
      yes(placeOf(found(query, kind), ({ title }) => title.toLowerCase().startsWith(letters))),
    search: ({ query }) => yes({ items: found(query).slice(0, 50) }),
    showItem: ({ id }) => {
      const line = shelf.lines.find((one) => one.id === id);
      return line && fail === null ? yes(itemOf(line)) : no(fail ?? 'record-unknown');
    },
    reveal: ({ id, field, language }) => yes(revealed(id, field, language)),
    ...changing(wishes, shelf, tell),
    history: () => yes({ states: past }),
    keepDraft: () => yes(null),
    draft: () => yes(null),
    dropDraft: () => yes(null),
  };
}

interface Shelf {
  lines: ItemLineView[];
}

type Changing = 'addItem' | 'editItem' | 'removeItem' | 'bringBack' | 'confirmItem';

function changing(wishes: Wishes, shelf: Shelf, tell: (event: VaultEvent) => void): Pick<Vault, Changing> {
  const gone = new Map<string, ItemLineView>();
  const changed = <Value>(value: Value) => {
    tell({ kind: 'changed' });
    return yes(value);
  };
  return {
    addItem: ({ kind, fields }) => {
      if (wishes.isReadOnly) return no('vault-read-only');
      const id = `new-${String(shelf.lines.length)}`;
      const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
      const title = kind === 'contact' ? `${text('family')}, ${text('given')}` : text('label');
      shelf.lines = [
        { id, kind, title, subtitle: text('title'), number: '', verifiedAt: null },
        ...shelf.lines,
      ];
      return changed({ id });
    },
    editItem: ({ id }) => (wishes.isReadOnly ? no('vault-read-only') : changed({ id })),
    removeItem: ({ id }) => {
      const line = shelf.lines.find((one) => one.id === id);
      if (line) gone.set(id, line);
      shelf.lines = shelf.lines.filter((one) => one.id !== id);
      return changed(null);
    },
    bringBack: ({ id }) => {
      const line = gone.get(id);
      if (line) shelf.lines = [line, ...shelf.lines];
      return changed(null);
    },
    confirmItem: ({ id }) => {
      const verifiedAt = new Date().toISOString();
      shelf.lines = shelf.lines.map((line) => (line.id === id ? { ...line, verifiedAt } : line));
      return changed(null);
    },
  };
}

const past = [
  {
    revision: 'r2',
    at: '2026-03-14T09:12:00.000Z',
    by: 'Kommunikationschef',
    acceptedBy: [],
    removed: false,
    changed: [{ field: 'title', before: 'Samordnare', after: 'Enhetschef' }],
  },
  {
    revision: 'r1',
    at: '2026-01-08T13:40:00.000Z',
    by: 'Kommunikationschef',
    acceptedBy: [],
    removed: false,
    changed: [{ field: 'given', before: '', after: 'Fadumo' }],
  },
];

function placeOf(lines: readonly ItemLineView[], isIt: (line: ItemLineView) => boolean) {
  const place = lines.findIndex(isIt);
  return { place: place < 0 ? null : place };
}

function matches({ title, subtitle, number }: ItemLineView, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return `${title} ${subtitle} ${number}`.toLowerCase().includes(wanted);
}
