import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, fromHex } from '../../../crypto/index.ts';
import {
  isDamage,
  listLeftAnew,
  mergeCopy,
  openVault,
  openVaultCopy,
  printPaper,
  removeMembers,
  repairFile,
  type Session,
} from '../../../vault/store/index.ts';
import { addItem, eraseItem, listItems, revealItem } from '../../../vault/work/items/index.ts';
import { openLocked } from '../../../vault/work/session/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { asOwner, copyOf, foundTown, type Town } from './support/people.ts';
import { flipped, kindsOf, rawParts, rawRows, setPart, tamper } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const setData = 'UPDATE rows SET data = ? WHERE record = ?';

describe('a vault with bytes that were changed', () => {
  const changeRow = (town: Town): void => {
    tamper(town.path, (db) => {
      const [row] = rawRows(db, town.contact);
      db.prepare(setData).run(flipped(row!.data!, 40), fromHex(town.contact, 16));
    });
  };
  const changeSlot = (town: Town): void => {
    const slots = openVault(town.path, 'read', { now: 0 }).slots;
    const other = slots.find(({ label }) => label === 'Kommunikatör')!;
    tamper(town.path, (db) => {
      const slot = rawParts(db, 'SIGSLOT1').find(({ hash }) => hash === other.part)!;
      setPart(db, slot.hash, flipped(slot.bytes, 90));
    });
  };
  const acts: readonly [string, (session: Session, town: Town) => void][] = [
    ['saves nothing', (session) => addItem(session, 'contact', { given: 'Ny' })],
    [
      'erases nothing',
      (session, { other }) => {
        eraseItem(session, other, 'KS 2026/1');
      },
    ],
    [
      'seals nothing anew',
      (session) => {
        removeMembers(session, []);
      },
    ],
    [
      'removes nobody',
      (session, { communicator }) => {
        removeMembers(session, [communicator]);
      },
    ],
    ['prints no paper vault', (session) => printPaper(session, { withHistory: false, shardBytes: 512 })],
    [
      'leaves no list',
      (session) => {
        session.keepLists(new Map());
      },
    ],
  ];

  it.each(acts)('%s once that was met, and says why', (_what, act) => {
    const town = foundTown(newFolder());
    changeRow(town);
    const before = readFileSync(town.path);
    asOwner(town, (session) => {
      expect(listItems(session, 'contact')).toHaveLength(1);
      expect(session.readOnlyBecause()).toBe('vault-damaged');
      expect(() => {
        act(session, town);
      }).toThrow('vault-damaged');
    });
    expect(readFileSync(town.path).equals(before)).toBe(true);
  });

  it('is written in nowhere where a lock was changed, and still shows all', () => {
    const town = foundTown(newFolder());
    changeSlot(town);
    asOwner(town, (session) => {
      expect(session.readOnlyBecause()).toBe('vault-damaged');
      expect(() => addItem(session, 'contact', { given: 'Ny' })).toThrow('vault-damaged');
      expect(listItems(session, 'contact')).toHaveLength(2);
      // A reveal is shown without its note, and says so.
      expect(revealItem(session, town.login, 'prov')).toMatchObject({ noted: false });
    });
  });

  it('is not merged into either, with a session or without', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    asOwner(copy, (session) => addItem(session, 'contact', { given: 'Ny' }));
    changeSlot(town);
    const locked = openLocked(town.path, 'write', town.context);
    const open = openVaultCopy(locked, copy.path, 0);
    expect(() => mergeCopy(locked, open)).toThrow('vault-damaged');
    open.close();
    locked.close();
    asOwner(town, (session) => {
      const again = openVaultCopy(session, copy.path, 0);
      expect(() => mergeCopy(session, again)).toThrow('vault-damaged');
      again.close();
    });
  });

  it('is written in no more when a check finds it, and in a repaired file it is again', () => {
    const town = foundTown(newFolder());
    changeRow(town);
    asOwner(town, (session) => {
      expect(session.readOnlyBecause()).toBeNull();
      expect(session.check().some(isDamage)).toBe(true);
      expect(session.readOnlyBecause()).toBe('vault-damaged');
    });
    const mended = { ...town, path: join(town.folder, 'mended.sigill') };
    repairFile(town.path, mended.path, town.context);
    asOwner(mended, (session) => {
      listLeftAnew(session);
      addItem(session, 'contact', { given: 'Ny' });
      expect(session.check().filter(isDamage)).toEqual([]);
    });
  });

  it('differs from one in which rows are lacking: that is told each time, and writing goes on', () => {
    const town = foundTown(newFolder());
    tamper(town.path, (db) => db.prepare('DELETE FROM rows WHERE record = ?').run(fromHex(town.contact, 16)));
    asOwner(town, (session) => {
      expect(kindsOf(session.check())).toEqual(['rows-missing']);
      addItem(session, 'contact', { given: 'Ny' });
      expect(kindsOf(session.check())).toEqual(['rows-missing']);
    });
  });
});
