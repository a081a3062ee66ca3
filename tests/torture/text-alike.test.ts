import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { addItem, listItems, searchItems } from '../../vault/work/items/index.ts';
import { openLocked, unlockVault } from '../../vault/work/session/index.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { ownerPassphrase } from '../support/vaults.ts';
import { asOwner, foundTown, type Town } from '../vault/store/support/people.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const forms = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const;

function opens({ path, context }: Town, label: string, passphrase: string): boolean {
  const locked = openLocked(path, 'read', context);
  try {
    unlockVault(locked, { label, unlocking: { kind: 'passphrase', passphrase } }, context).close();
    return true;
  } finally {
    locked.close();
  }
}

/** Keyboards and systems write å, ä and ö as one character or as two; people see no difference. */
describe('å ä ö, however they are written', () => {
  it('open by the same passphrase and the same label', () => {
    const town = foundTown(newFolder());
    for (const form of forms) {
      const typed = ownerPassphrase.normalize(form);
      expect(opens(town, 'Kommunikationsansvarig', typed)).toBe(true);
      expect(opens(town, 'Kommunikationsansvarig', typed.toUpperCase().replaceAll(' ', '\u2013'))).toBe(true);
    }
  });

  it('are found by the same search, whichever way they were saved and asked for', () => {
    const town = foundTown(newFolder());
    const names = ['Åsa Öståker', 'Märta Hägg', 'Örjan Ål'];
    asOwner(town, (session) => {
      for (const [at, name] of names.entries()) {
        const [given = '', family = ''] = name.normalize(at % 2 === 0 ? 'NFD' : 'NFC').split(' ');
        addItem(session, 'contact', { given, family });
      }
      fc.assert(
        fc.property(
          fc.constantFrom(...names),
          fc.constantFrom(...forms),
          fc.integer({ min: 2, max: 12 }),
          fc.boolean(),
          (name, form, length, isUpper) => {
            const query = name.slice(0, length).normalize(form);
            const found = searchItems(session, isUpper ? query.toUpperCase() : query);
            expect(found.map(({ title }) => title.normalize('NFC'))).toContain(name);
          },
        ),
        { numRuns: 60 },
      );
    });
  });

  it('stand in Swedish order, whichever way they were saved', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session) => {
      for (const family of ['Öberg', 'Ärlig'.normalize('NFD'), 'Ås'.normalize('NFD'), 'Zett'])
        addItem(session, 'contact', { given: 'Aino', family });
      const titles = listItems(session, 'contact').map(({ title }) => title.normalize('NFC'));
      expect(titles.filter((title) => title.startsWith('Aino'))).toEqual([
        'Aino Zett',
        'Aino Ås',
        'Aino Ärlig',
        'Aino Öberg',
      ]);
    });
  });
});
