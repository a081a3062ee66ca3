import fc from 'fast-check';
import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { removeMembers, type Session } from '../../../vault/store/index.ts';
import {
  addItem,
  editItem,
  eraseItem,
  historyOf,
  listItems,
  removeItem,
} from '../../../vault/work/items/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { unlockAsOwner } from '../../support/vaults.ts';
import { foundTown, smallPacks } from './support/people.ts';
import type { Packing } from '../../../vault/store/packs/packing.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** What a person does; `at` picks one of those who are there. */
type Step =
  | { readonly does: 'add' | 'reopen' | 'rekey'; readonly text: string }
  | { readonly does: 'edit' | 'remove' | 'erase'; readonly at: number; readonly text: string };

const text = fc.constantFrom('Ett', 'Två', 'Åtta', 'Ångström', 'Öst', 'ö', 'x'.repeat(90));
const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('add' as const), text }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('edit' as const), at: fc.nat(), text }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constantFrom('remove' as const, 'erase' as const), at: fc.nat(), text }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('reopen' as const, 'rekey' as const), text }) },
);

/** A record of the plain model: the titles of its states, null where it was removed. */
type Past = (string | null)[];

/** The vault and the plain model of it, which do the same. */
class Both {
  session: Session;
  readonly pasts = new Map<string, Past>();
  readonly #path: string;
  readonly #context;

  constructor(folder: string, packing: Packing | undefined) {
    const { path, context, contact, other } = foundTown(folder);
    this.#path = path;
    this.#context = { ...context, packing };
    this.session = unlockAsOwner(path, this.#context).session;
    for (const id of [contact, other]) eraseItem(this.session, id, 'KS 2026/1');
  }

  do(step: Step): void {
    switch (step.does) {
      case 'add':
        this.pasts.set(addItem(this.session, 'contact', { given: 'Exempel', title: step.text }), [step.text]);
        return;
      case 'reopen':
        this.session.close();
        this.session = unlockAsOwner(this.#path, this.#context).session;
        return;
      case 'rekey':
        removeMembers(this.session, []);
        return;
      case 'edit':
      case 'remove':
      case 'erase':
        this.#change(step);
    }
  }

  #change({ does, at, text: title }: Extract<Step, { at: number }>): void {
    const there = [...this.pasts].filter(([, past]) => past.at(-1) !== null);
    const [id, past] = there[at % Math.max(there.length, 1)] ?? [];
    if (id === undefined || past === undefined) return;
    if (does === 'edit') {
      editItem(this.session, id, { title });
      past.push(title);
    } else if (does === 'remove') {
      removeItem(this.session, id);
      past.push(null);
    } else {
      eraseItem(this.session, id, 'KS 2026/2');
      this.pasts.delete(id);
    }
  }

  compare(): void {
    const { session, pasts } = this;
    const listed = listItems(session, 'contact').map(({ id, fields }) => [String(id), fields['title']]);
    const expected = [...pasts].flatMap(([id, past]) => (past.at(-1) === null ? [] : [[id, past.at(-1)]]));
    expect(listed.sort()).toEqual(expected.sort());
    for (const [id, past] of pasts)
      expect(historyOf(session, id).map(({ fields, removed }) => (removed ? null : fields['title']))).toEqual(
        past,
      );
    expect(session.check()).toEqual([]);
  }
}

describe.each([
  ['rows', undefined],
  ['packs of three', smallPacks],
])('whatever a person does in whatever order, in %s', (_, packing) => {
  it('the vault holds what a plain model holds, before and after it is opened again', () => {
    fc.assert(
      fc.property(fc.array(stepArbitrary, { maxLength: 14 }), (steps) => {
        const folder = newFolder();
        const both = new Both(folder, packing);
        try {
          for (const step of steps) both.do(step);
          both.compare();
          both.do({ does: 'reopen', text: '' });
          both.compare();
        } finally {
          both.session.close();
          rmSync(folder, { recursive: true });
        }
      }),
      { numRuns: packing === undefined ? 15 : 20 },
    );
  });
});
