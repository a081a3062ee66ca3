import { copyFileSync, linkSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import {
  markRestored,
  mergeCopy,
  openVaultCopy,
  removeMembers,
  VaultError,
} from '../../../../vault/store/index.ts';
import { addItem, eraseItem } from '../../../../vault/work/items/index.ts';
import { openLocked } from '../../../../vault/work/session/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { as, townOfOwners } from '../fork/support.ts';
import {
  asOwner,
  copyOf,
  foundNewTown,
  foundTown,
  unlockAsCommunicator,
  type Town,
} from '../support/people.ts';
import { kindsOf, tamper } from '../support/tamper.ts';
import { contentOf, mergeFiles, names } from './support.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

describe('what a removed person wrote', () => {
  const apart = (): { town: Town; copy: Town } => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    asOwner(town, (session) => {
      removeMembers(session, [town.communicator]);
    });
    const { session } = unlockAsCommunicator(copy);
    addItem(session, 'contact', { given: 'Efteråt' });
    session.close();
    return { town, copy };
  };

  it('is refused by name until somebody has chosen', () => {
    const { town, copy } = apart();
    const before = readFileSync(town.path);
    expect(() => mergeFiles(town.path, copy.path, town.context)).toThrow('merge-quarantined');
    expect(readFileSync(town.path).equals(before)).toBe(true);
  });

  it('comes along in quarantine, or stays in the copy', () => {
    const { town, copy } = apart();
    const left = copyOf(town, 'left.sigill');
    const taken = mergeFiles(town.path, copy.path, town.context, 'take');
    expect(taken.quarantined).toMatchObject([{ signer: town.communicator, entries: 1 }]);
    expect(names(town)).toHaveLength(2);
    expect(asOwner(town, (session) => kindsOf(session.check()), 'read')).toEqual([
      'quarantined',
      'row-unlisted',
    ]);
    expect(mergeFiles(left.path, copy.path, town.context, 'leave').entries).toBe(0);
    expect(asOwner(left, (session) => session.check(), 'read')).toEqual([]);
  });
});

describe('a merge is refused', () => {
  const refusal = (act: () => unknown): string => {
    try {
      act();
      return 'none';
    } catch (error) {
      return error instanceof VaultError ? error.code : String(error);
    }
  };

  it('with the same file, by any name', () => {
    const town = foundTown(newFolder());
    const link = join(town.folder, 'link.sigill');
    linkSync(town.path, link);
    expect(refusal(() => mergeFiles(town.path, town.path, town.context))).toBe('merge-same-file');
    expect(refusal(() => mergeFiles(town.path, link, town.context))).toBe('merge-same-file');
  });

  it('with another vault, no vault, no file, and a newer version', () => {
    const town = foundTown(newFolder());
    const other = foundNewTown(newFolder());
    expect(refusal(() => mergeFiles(town.path, other.path, town.context))).toBe('merge-other-vault');
    const strange = join(town.folder, 'strange.sigill');
    writeFileSync(strange, 'EXEMPEL ingen databas, men lika lång som en sådan brukar vara '.repeat(20));
    expect(refusal(() => mergeFiles(town.path, strange, town.context))).toBe('not-a-vault');
    expect(refusal(() => mergeFiles(town.path, `${strange}x`, town.context))).toBe('vault-not-found');
    copyFileSync(town.path, strange);
    tamper(strange, (db) => db.pragma('user_version = 4'));
    expect(refusal(() => mergeFiles(town.path, strange, town.context))).toBe('vault-newer');
  });

  it('with a copy in which a row, an entry or a slot was changed', () => {
    const town = foundTown(newFolder());
    const before = contentOf(town.path);
    const changes = [
      "UPDATE rows SET data = x'00' WHERE record = (SELECT record FROM rows LIMIT 1)",
      'DELETE FROM rows WHERE record = (SELECT record FROM rows LIMIT 1)',
      "UPDATE log SET bytes = x'00' WHERE hash = (SELECT hash FROM log ORDER BY rowid DESC LIMIT 1)",
      "UPDATE parts SET bytes = x'00'",
    ];
    for (const change of changes) {
      const copy = copyOf(town);
      tamper(copy.path, (db) => db.exec(change));
      expect([change, refusal(() => mergeFiles(town.path, copy.path, town.context))]).toEqual([
        change,
        'merge-damaged',
      ]);
    }
    expect(contentOf(town.path)).toEqual(before);
  });

  it('with a copy that was restored and not answered for, while into such a one a copy is merged', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    asOwner(copy, markRestored);
    expect(refusal(() => mergeFiles(town.path, copy.path, town.context))).toBe('merge-not-answered');
    asOwner(town, (session) => {
      addItem(session, 'contact', { given: 'Därefter' });
    });
    expect(mergeFiles(copy.path, town.path, town.context)).toMatchObject({ entries: 1, rows: 1 });
    expect(names(copy)).toContain('Därefter');
  });

  it('with a copy in which owners removed each other, by who carries it too, and both files stay', () => {
    const town = townOfOwners(newFolder());
    const copy = copyOf(town, 'theirs.sigill');
    asOwner(town, (session) => {
      removeMembers(session, [town.second]);
    });
    const founder = asOwner(town, (session) => session.principal, 'read');
    as(copy, 'Andra', (session) => {
      removeMembers(session, [founder]);
    });
    const before = [town.path, copy.path].map(contentOf);
    expect(refusal(() => mergeFiles(town.path, copy.path, town.context, 'take'))).toBe(
      'merge-removed-each-other',
    );
    expect(refusal(() => mergeFiles(copy.path, town.path, town.context, 'leave'))).toBe(
      'merge-removed-each-other',
    );
    expect([town.path, copy.path].map(contentOf)).toEqual(before);
  });

  it('of nothing, while a fork is unsettled: only deleting and sealing anew are', () => {
    const town = townOfOwners(newFolder());
    const copy = copyOf(town, 'theirs.sigill');
    as(copy, 'Andra', (session) => {
      removeMembers(session, [town.third]);
    });
    asOwner(town, (session) => {
      removeMembers(session, [town.second]);
    });
    expect(mergeFiles(town.path, copy.path, town.context, 'take')).toMatchObject({ unsettled: true });
    asOwner(town, (session) => {
      addItem(session, 'contact', { given: 'Skriver gör vi' });
      const acts = [
        () => {
          removeMembers(session, []);
        },
        () => {
          removeMembers(session, [town.communicator]);
        },
        () => {
          eraseItem(session, town.contact, 'KS 2026/1');
        },
      ];
      for (const act of acts) expect(refusal(act)).toBe('fork-unsettled');
    });
    expect(names(town)).toHaveLength(3);
  });

  it('on a vault that is only read', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    const locked = openLocked(town.path, 'read', town.context);
    const open = openVaultCopy(locked, copy.path, town.context.now());
    expect(refusal(() => mergeCopy(locked, open))).toBe('vault-read-only');
    open.close();
    locked.close();
  });
});
