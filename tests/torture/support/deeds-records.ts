import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addItem,
  addItems,
  allItems,
  editItem,
  eraseItem,
  historyOf,
  listItems,
} from '../../../vault/work/items/index.ts';
import type { Session } from '../../../vault/store/index.ts';
import { importFile } from '../../../vault/work/exchange/index.ts';
import { mergeWith } from '../../../vault/work/merge/index.ts';
import { rounds, seenOf, type Deed, type Seen } from './deed.ts';
import { contactNamed, elsewhere, namesIn, withOwner, withReader, type Place } from './place.ts';

/** The contact that is edited, by the name it has had from the beginning. */
const edited = 'Viggo Åsklint';

function idNamed(session: Session, name: string): string {
  return listItems(session, 'contact').find(({ title }) => title === name)?.id ?? '';
}

/** A contact of two halves and an edit of another, each an entry of its own. */
export const save: Deed = {
  name: 'save',
  run: (place, step) =>
    withOwner(place, async (session) => {
      for (const n of rounds) {
        const { kind, data } = contactNamed(`Ny ${n}`);
        await step(`add ${n}`, () => addItem(session, kind, data));
        await step(`edit ${n}`, () => {
          editItem(session, idNamed(session, edited), { title: `Titel ${n}` });
        });
      }
    }),
  seen: (place) =>
    withReader(place, (session) => {
      const fields = new Map(
        [...allItems(session)].map((item) => {
          const data = item.fields as Readonly<Record<string, unknown>>;
          return [data['given'], data];
        }),
      );
      const titles = historyOf(session, idNamed(session, edited)).map((state) => state.fields['title']);
      return new Map<string, Seen>(
        rounds.flatMap((n) => {
          const added = fields.get(`Ny ${n}`);
          const hasNumber = JSON.stringify(added ?? {}).includes('070-174 06 21');
          return [
            [`add ${n}`, seenOf([added !== undefined, hasNumber])] as const,
            [`edit ${n}`, titles.includes(`Titel ${n}`) ? 'whole' : 'none'] as const,
          ];
        }),
      );
    }),
};

const sheet = (n: number): readonly string[] =>
  Array.from({ length: 80 }, (_, row) => `Inläst ${n} nummer ${row}`);

/** A file of others, all its people in one entry. */
export const importing: Deed = {
  name: 'import',
  run: (place, step) =>
    withOwner(place, async (session) => {
      for (const n of rounds) {
        const bytes = Buffer.from(['Förnamn', ...sheet(n)].join('\n'));
        await step(`import ${n}`, () => importFile(session, bytes, { format: 'csv' }));
      }
    }),
  seen: (place) => namesSeen(place, 'import', sheet),
};

const brought = (n: number): readonly string[] =>
  Array.from({ length: 30 }, (_, row) => `Hämtad ${n} nummer ${row}`);

/** Copies that were changed elsewhere. */
export const merge: Deed = {
  name: 'merge',
  prepare: async (place) => {
    for (const n of rounds) {
      const path = copyAt(place, n);
      copyFileSync(place.path, path);
      await withOwner(elsewhere(place, path), (session) => addItems(session, brought(n).map(contactNamed)));
    }
    await withOwner(place, (session) => addItem(session, 'contact', { given: 'Här' }));
  },
  run: (place, step) =>
    withOwner(place, async (session) => {
      for (const n of rounds)
        await step(`merge ${n}`, () => mergeWith(session, copyAt(place, n), place.context.now()));
    }),
  seen: (place) => namesSeen(place, 'merge', brought),
};

const copyAt = ({ folder }: Place, n: number): string => join(folder, `copy-${n}.sigill`);

function namesSeen(place: Place, step: string, names: (n: number) => readonly string[]) {
  return withReader(place, (session) => {
    const there = namesIn(session);
    return new Map(rounds.map((n) => [`${step} ${n}`, seenOf(names(n).map((name) => there.has(name)))]));
  });
}

const unwanted = (n: number): string => `Gallras ${n}`;

/** Contacts of two halves, erased for good. */
export const erase: Deed = {
  name: 'erase',
  prepare: (place) =>
    withOwner(place, (session) => {
      addItems(
        session,
        rounds.map((n) => contactNamed(unwanted(n))),
      );
    }),
  run: (place, step) =>
    withOwner(place, async (session) => {
      for (const n of rounds) {
        const id = idNamed(session, unwanted(n));
        await step(`erase ${n}`, () => {
          eraseItem(session, id, 'KS 2026/1');
        });
      }
    }),
  seen: (place) =>
    withReader(place, (session) => {
      const all = new Map(
        session
          .compartments()
          .flatMap(({ id }) => [...session.records(id)].map((each) => [each.record, each])),
      );
      const texts = [...all.values()].map((each) => JSON.stringify(each.joined.data));
      const contacts = new Map(
        rounds.map((n) => [n, [...all.values()].find((each) => each.joined.data['given'] === unwanted(n))]),
      );
      return new Map(
        rounds.map((n) => {
          const contact = contacts.get(n);
          const half = texts.some(
            (text) => contact !== undefined && text.includes(`"contact":"${contact.record}"`),
          );
          return [`erase ${n}`, seenOf([contact === undefined, !half])];
        }),
      );
    }),
};
