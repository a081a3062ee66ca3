import { join } from 'node:path';
import { statSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, decodePackIds, packSum } from '../../../../crypto/index.ts';
import { isDamage, listLeftAnew, repairFile } from '../../../../vault/store/index.ts';
import { eraseItem, listItems, showItem } from '../../../../vault/work/items/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, foundPackedTown } from '../support/people.ts';
import { sweep } from '../support/sweep.ts';
import { flipped, kindsOf, rawPacks, tamper } from '../support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
type Packed = ReturnType<typeof foundPackedTown>;
type Raw = ReturnType<typeof rawPacks>[number];

const set = (column: keyof Raw) => `UPDATE packs SET ${column} = ? WHERE sum = ?`;

/** The town with the pack of the first of its people changed, and the people who lie in that pack. */
function changed(change: (pack: Raw) => readonly [keyof Raw, Uint8Array | null]): {
  readonly town: Packed;
  readonly lost: readonly string[];
} {
  const town = foundPackedTown(newFolder());
  let lost: string[] = [];
  tamper(town.path, (db) => {
    const [pack] = rawPacks(db, town.people[0]);
    lost = decodePackIds(pack!.ids).map(({ record }) => record);
    const [column, value] = change(pack!);
    db.prepare(set(column)).run(value, pack!.sum);
  });
  return { town, lost };
}

function seen(town: Packed): { kinds: string[]; people: string[] } {
  return asOwner(
    town,
    (session) => ({
      kinds: kindsOf(session.check()),
      people: listItems(session, 'contact')
        .map(({ id }) => id)
        .sort(),
    }),
    'read',
  );
}

/** All people but these. */
const without = ({ people, contact, other }: Packed, lost: readonly string[]): string[] =>
  [...people, contact, other].filter((id) => !lost.includes(id)).sort();

describe('a pack', () => {
  it.each<[string, (pack: Raw) => readonly [keyof Raw, Uint8Array | null]]>([
    ['of which a bit of the data was turned', ({ data }) => ['data', flipped(data!, 30)]],
    ['of which a bit of the directory was turned', ({ ids }) => ['ids', flipped(ids, -1)]],
    ['with no directory', () => ['ids', new Uint8Array(0)]],
    ['of which a bit of the sum was turned', ({ sum }) => ['sum', flipped(sum, 3)]],
    ['with another first record', ({ first }) => ['first', flipped(first, 0)]],
    ['with another last record', ({ last }) => ['last', flipped(last, 15)]],
    ['without data though nothing is erased', () => ['data', null]],
  ])('%s is named, and loses only itself', (_, change) => {
    const { town, lost } = changed(change);
    const people = without(town, lost);
    expect(people.length).toBeGreaterThanOrEqual(6);
    expect(seen(town)).toEqual({ kinds: ['pack-damaged', 'rows-missing'], people });
    asOwner(
      town,
      (session) => {
        expect(() => showItem(session, town.people[0]!)).toThrow('no-such-record');
        for (const id of people) expect(showItem(session, id).id).toBe(id);
      },
      'read',
    );
  });

  it('that was taken away is told', () => {
    const town = foundPackedTown(newFolder());
    let lost: string[] = [];
    tamper(town.path, (db) => {
      const [pack] = rawPacks(db, town.people[0]);
      lost = decodePackIds(pack!.ids).map(({ record }) => record);
      db.prepare('DELETE FROM packs WHERE sum = ?').run(pack!.sum);
    });
    expect(seen(town)).toEqual({ kinds: ['rows-missing'], people: without(town, lost) });
  });

  it('whose sum was made to fit other data is not what its entry lists', () => {
    const { town, lost } = changed(({ data }) => ['data', flipped(data!, 60)]);
    tamper(town.path, (db) => {
      const [pack] = rawPacks(db, town.people[0]);
      db.prepare(set('sum')).run(Buffer.from(packSum(pack!.data!), 'hex'), pack!.sum);
    });
    expect(seen(town)).toEqual({ kinds: ['pack-damaged', 'rows-missing'], people: without(town, lost) });
  });

  it('that was spent and whose others are gone is told', () => {
    const town = foundPackedTown(newFolder());
    asOwner(town, (session) => {
      eraseItem(session, town.people[1]!, 'KS 2026/1');
    });
    tamper(town.path, (db) => {
      const newest = db.prepare('SELECT hash FROM log ORDER BY rowid DESC LIMIT 1').pluck().get();
      expect(
        db.prepare('DELETE FROM packs WHERE entry = ?').run(newest).changes +
          db.prepare('DELETE FROM rows WHERE entry = ? AND data IS NOT NULL').run(newest).changes,
      ).toBeGreaterThan(1);
    });
    expect(seen(town).kinds).toEqual(['rows-missing']);
  });
});

describe('repair', () => {
  it('saves the packs that hold, and lists what is left anew', () => {
    const { town, lost } = changed(({ data }) => ['data', flipped(data!, 30)]);
    const path = join(newFolder(), 'repaired.sigill');
    const salvaged = repairFile(town.path, path, town.context);
    expect(salvaged.packs).toMatchObject({ dropped: 1, gaps: 0 });
    asOwner({ ...town, path }, (session) => {
      expect(listLeftAnew(session)).toMatchObject([{ how: 'closed' }]);
      expect(session.check().filter(isDamage)).toEqual([]);
      expect(listItems(session, 'contact')).toHaveLength(without(town, lost).length);
    });
  });
});

describe('a turned bit in a vault with packs', () => {
  it('is told or harmless, never silent', { timeout: 120_000 }, () => {
    const town = foundPackedTown(newFolder());
    const effects = sweep(
      town,
      join(newFolder(), 'flipped.sigill'),
      (at) => at % 331 === 0 && at < statSync(town.path).size,
    );
    expect([...effects.keys()].sort()).toEqual(['told', 'unharmed']);
  });
});
