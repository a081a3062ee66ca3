import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, utf8 } from '../../../../crypto/index.ts';
import { addMember, rightsOfRole } from '../../../../vault/store/index.ts';
import {
  deriveHere,
  openLocked,
  planSlot,
  unlockElsewhere,
  type Derivation,
  type Unlocking,
} from '../../../../vault/work/session/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { foundTestVault, unlockAsOwner } from '../../../support/vaults.ts';
import { testContext } from '../../../support/work-context.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

const own = {
  kind: 'passphrase-and-key-file',
  passphrase: 'EXEMPEL tre blå ekor vid bryggan',
  keyFile: utf8('EXEMPEL nyckelfil'),
} as const;

/** A vault in which one person opens with a passphrase and a key file, made by somebody else. */
function withKeyFile() {
  const context = testContext();
  const { path } = foundTestVault(newFolder(), context);
  const { session } = unlockAsOwner(path, context);
  addMember(session, {
    kind: 'person',
    rights: rightsOfRole.communicator,
    slot: planSlot(own, 'Kommunikatör', context, context.random),
  });
  session.close();
  const derived: Derivation[] = [];
  const open = async (unlocking: Unlocking) => {
    const locked = openLocked(path, 'write', context);
    try {
      return await unlockElsewhere(locked, { unlocking }, context, (asked) => {
        derived.push(asked);
        return Promise.resolve(deriveHere(asked, context));
      });
    } catch (error) {
      locked.close();
      throw error;
    }
  };
  return { open, derived };
}

describe('a passphrase and a key file', () => {
  it('open together, derived elsewhere, also after the person got own keys', async () => {
    const { open, derived } = withKeyFile();
    const first = await open(own);
    expect(first.isProvisional()).toBe(false);
    first.close();
    (await open(own)).close();
    // One to open, one for the own slot; then one to open that.
    expect(derived.map(({ keyFile }) => keyFile)).toEqual([own.keyFile, own.keyFile, own.keyFile]);
  });

  it.each<[string, Unlocking]>([
    ['with another file', { ...own, keyFile: utf8('EXEMPEL annan fil') }],
    ['with another passphrase', { ...own, passphrase: 'EXEMPEL fyra blå ekor vid bryggan' }],
  ])('do not open %s, and nothing tells which of the two it was', async (_what, unlocking) => {
    await expect(withKeyFile().open(unlocking)).rejects.toThrow('wrong-secret');
  });
});
