import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { memoryFolder, type Session } from '../../vault/store/index.ts';
import { standToPaper } from '../../vault/work/log/index.ts';
import { addItem, eraseItem, revealItem } from '../../vault/work/items/index.ts';
import { planPaperVault } from '../../vault/work/paper/index.ts';
import { openLocked } from '../../vault/work/session/index.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { asOwner, copyOf, foundTown, type Town } from '../vault/store/support/people.ts';
import { kindsOf } from '../vault/store/support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

const acts: readonly [string, (session: Session, town: Town) => unknown][] = [
  ['a contact added', (session) => addItem(session, 'contact', { given: 'Ny' })],
  [
    'a contact erased',
    (session, { other }) => {
      eraseItem(session, other, 'KS 2026/1');
    },
  ],
  [
    'a secret shown, which only the journal tells',
    (session, { login }) => revealItem(session, login, 'prov'),
  ],
];

const paperOf = (town: Town): string =>
  asOwner(town, (session) => planPaperVault(session, { withHistory: false, layout: 'standard' }).fingerprint);

function stand(town: Town, fingerprint: string): string {
  const locked = openLocked(town.path, 'read', town.context);
  try {
    return standToPaper(locked, fingerprint);
  } finally {
    locked.close();
  }
}

describe('a whole file put back to what it was', () => {
  it.each(acts)('is told on a computer that remembers: %s', (_what, act) => {
    const found = foundTown(newFolder());
    const town = {
      ...found,
      context: { ...found.context, memory: memoryFolder(join(found.folder, 'memory')) },
    };
    asOwner(town, (session) => {
      expect(session.findings()).toEqual([]);
    });
    const before = copyOf(town, 'before.sigill');
    asOwner(town, (session) => act(session, town));
    copyFileSync(before.path, town.path);
    asOwner(town, (session) => {
      expect(kindsOf(session.findings())).toEqual(['rolled-back']);
    });
  });

  it('is told by the number on a paper that is newer than it, on any computer', () => {
    const town = foundTown(newFolder());
    const before = copyOf(town, 'before.sigill');
    const paper = paperOf(town);
    expect(stand(town, paper)).toBe('same');
    expect(stand(town, paper.toLowerCase().replaceAll('-', ''))).toBe('same');
    expect(() => stand(before, paper)).toThrow('no-such-print');
    asOwner(town, (session) => {
      revealItem(session, town.login, 'prov');
    });
    expect(stand(town, paper)).toBe('same');
    asOwner(town, (session) => {
      addItem(session, 'contact', { given: 'Ny' });
    });
    expect(stand(town, paper)).toBe('newer');
    const later = paperOf(town);
    expect([stand(town, later), stand(town, paper)]).toEqual(['same', 'newer']);
  });
});
