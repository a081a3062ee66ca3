import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, fromHex } from '../../../crypto/index.ts';
import { isDamage, listLeftAnew, repairFile, type SalvagedTable } from '../../../vault/store/index.ts';
import { addItem, listItems } from '../../../vault/work/items/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { unlockAsOwner } from '../../support/vaults.ts';
import { foundTown, unlockAsCommunicator, type Town } from './support/people.ts';
import { flipped, kindsOf, rawRows, tamper } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** A town of which one contact's bytes were changed. */
function damagedTown(): Town {
  const town = foundTown(newFolder());
  tamper(town.path, (db) => {
    const [row] = rawRows(db, town.other);
    db.prepare('UPDATE rows SET data = ? WHERE record = ?').run(
      flipped(row!.data!, 30),
      fromHex(town.other, 16),
    );
  });
  return town;
}

function repair(town: Town) {
  const path = join(town.folder, 'lagat.sigill');
  const salvaged = repairFile(town.path, path, town.context);
  return { path, salvaged };
}

function namesIn(town: Town, path: string): string[] {
  const { session } = unlockAsOwner(path, town.context, 'read');
  try {
    return listItems(session, 'contact').map(({ title }) => title);
  } finally {
    session.close();
  }
}

describe('a repair', () => {
  it('saves what verifies into a new file, and leaves the damaged one as it is', () => {
    const town = damagedTown();
    const before = readFileSync(town.path);
    const { path, salvaged } = repair(town);
    expect(salvaged.rows).toMatchObject({ dropped: 1, gaps: 0 });
    expect(namesIn(town, path)).toEqual(['Fadumo Tallryda']);
    expect(readFileSync(town.path).equals(before)).toBe(true);
  });

  it('keeps everything of a vault that is whole', () => {
    const town = foundTown(newFolder());
    const { path, salvaged } = repair(town);
    expect(
      Object.values(salvaged as unknown as Record<string, SalvagedTable>).every(
        ({ dropped, gaps }) => dropped + gaps === 0,
      ),
    ).toBe(true);
    const { session } = unlockAsOwner(path, town.context, 'read');
    expect(session.check().filter(isDamage)).toEqual([]);
    session.close();
  });

  it('tells what is lacking until a manager vouches for what is left, and then no more', () => {
    const town = damagedTown();
    const { path } = repair(town);
    const { session } = unlockAsOwner(path, town.context);
    expect(kindsOf(session.check().filter(isDamage))).toContain('rows-missing');
    expect(listLeftAnew(session)).toEqual([expect.objectContaining({ how: 'closed' })]);
    expect(session.check().filter(isDamage)).toEqual([]);
    session.close();
    expect(namesIn(town, path)).toEqual(['Fadumo Tallryda']);
  });

  it('can be written in afterwards', () => {
    const town = damagedTown();
    const { path } = repair(town);
    const { session } = unlockAsOwner(path, town.context);
    listLeftAnew(session);
    addItem(session, 'contact', { given: 'Ingrid', family: 'Öman' });
    session.close();
    expect(namesIn(town, path)).toEqual(['Fadumo Tallryda', 'Ingrid Öman']);
  });

  it('vouches for nothing that its writer may only write in', () => {
    const town = damagedTown();
    const { path } = repair(town);
    const { session } = unlockAsCommunicator({ path, context: town.context });
    expect(listLeftAnew(session)).toEqual([expect.objectContaining({ how: 'left', rows: 0 })]);
    expect(kindsOf(session.check())).toContain('rows-missing');
    session.close();
  });

  it('never puts itself in the place of a file that is there', () => {
    const town = damagedTown();
    writeFileSync(join(town.folder, 'lagat.sigill'), 'min fil');
    expect(() => repair(town)).toThrow('vault-exists');
    expect(readFileSync(join(town.folder, 'lagat.sigill'), 'utf8')).toBe('min fil');
  });

  it('leaves nothing behind when not even the first entry of the log can be read', () => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => db.exec('DELETE FROM log WHERE rowid = 1'));
    expect(() => repair(town)).toThrow('vault-damaged');
    expect(existsSync(join(town.folder, 'lagat.sigill'))).toBe(false);
  });
});

describe('a page that cannot be read', () => {
  const many = 60;
  const pageSize = 4096;

  /** A vault of some pages, and what each looks like with one page overwritten by zeros. */
  function manyPages() {
    const town = foundTown(newFolder());
    const { session } = unlockAsOwner(town.path, town.context);
    for (let n = 0; n < many; n += 1)
      addItem(session, 'contact', { given: `Exempel${n}`, family: 'Åsklint' });
    session.close();
    const whole = readFileSync(town.path);
    const without = (page: number): string => {
      const path = join(town.folder, `utan-${page}.sigill`);
      writeFileSync(path, Buffer.from(whole).fill(0, page * pageSize, (page + 1) * pageSize));
      return path;
    };
    return { town, pages: whole.length / pageSize, without };
  }

  it('takes with it what lay there and no more, whichever page it is', () => {
    const { town, pages, without } = manyPages();
    const kept = Array.from({ length: pages }, (_, page) => {
      const path = join(town.folder, `lagat-${page}.sigill`);
      return isRepaired(town, without(page), path) ? namesLeft(town, path) : null;
    });
    const mostly = kept.filter((names) => names !== null && names >= (3 / 4) * many);
    expect(mostly.length).toBeGreaterThan(pages / 3);
    expect(Math.max(...kept.map((names) => names ?? 0))).toBe(many + 2);
  });

  function isRepaired({ context }: Town, from: string, to: string): boolean {
    try {
      repairFile(from, to, context);
      return true;
    } catch (error) {
      expect(String(error)).toMatch(/vault-damaged|not-a-vault/);
      return false;
    }
  }

  function namesLeft(town: Town, path: string): number {
    try {
      return namesIn(town, path).length;
    } catch {
      return 0; // The way in lay on that page.
    }
  }
});
