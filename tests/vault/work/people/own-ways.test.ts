import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { editItem, listItems } from '../../../../vault/work/items/index.ts';
import {
  addOwnWay,
  afterLoss,
  changePassphrase,
  ownSlots,
  replaceRecoveryCode,
  withdrawOwnWay,
} from '../../../../vault/work/people/index.ts';
import type { Unlocking } from '../../../../vault/work/session/index.ts';
import { ownerPassphrase } from '../../../support/vaults.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, communicatorPassphrase, foundTown, type Town } from '../../store/support/people.ts';
import { as, entriesOf, hereOf, opens, standsIn, withPhrase } from './support.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const newTown = (): Town => foundTown(newFolder());
const old = { kind: 'passphrase', passphrase: ownerPassphrase } as const;
const label = 'Kommunikationsansvarig';
const owner = (unlocking: Unlocking) => ({ label, unlocking });

/** Changes the owner's passphrase; the bytes of the slot that was. */
async function change(town: Town, mayBeKnown: boolean): Promise<Uint8Array> {
  const { open, plan } = hereOf(town);
  return as(town, owner(old), async (session) => {
    const [slot] = ownSlots(session);
    await changePassphrase(
      session,
      { old: { unlocking: old }, next: withPhrase('ny'), mayBeKnown },
      open,
      plan,
    );
    return slot!.bytes;
  });
}

describe('changing one’s own passphrase', () => {
  it('is one entry, and of the old slot not a byte is left in the file', async () => {
    const town = newTown();
    const before = entriesOf(town.path);
    const slot = await change(town, false);
    expect(entriesOf(town.path)).toBe(before + 1);
    // The ciphertext of the seed, and the salt, each alone.
    for (const piece of [slot, slot.subarray(78), slot.subarray(62, 78), slot.subarray(78, 94)])
      expect(standsIn(town.path, piece)).toBe(false);
    await expect(as(town, owner(old), () => 0)).rejects.toThrow('wrong-secret');
    await as(town, owner(withPhrase('ny')), (session) => {
      expect(session.check()).toEqual([]);
      expect(listItems(session, 'credential')).toHaveLength(1);
    });
  });

  it('asks for the old one again', async () => {
    const town = newTown();
    const { open, plan } = hereOf(town);
    await as(town, owner(old), async (session) => {
      const wrong = { old: { unlocking: withPhrase('gissning') }, next: withPhrase('ny'), mayBeKnown: false };
      await expect(changePassphrase(session, wrong, open, plan)).rejects.toThrow('wrong-secret');
    });
    await as(town, owner(old), () => 0);
  });

  it('takes no weak one', async () => {
    const town = newTown();
    const { open, plan } = hereOf(town);
    await as(town, owner(old), async (session) => {
      const weak = { old: { unlocking: old }, next: { kind: 'passphrase', passphrase: 'kort' } as const };
      await expect(changePassphrase(session, { ...weak, mayBeKnown: false }, open, plan)).rejects.toThrow(
        'passphrase-too-weak',
      );
    });
  });

  it('that others may know makes new keys, and lists what they may have read', async () => {
    const town = newTown();
    const slot = await change(town, true);
    expect(standsIn(town.path, slot.subarray(78))).toBe(false);
    await expect(as(town, owner(old), () => 0)).rejects.toThrow('wrong-secret');
    await as(town, owner(withPhrase('ny')), (session) => {
      expect(session.check()).toEqual([]);
      expect(afterLoss(session)).toMatchObject({ owed: [], logins: [{ title: 'Webb' }] });
      editItem(session, town.login, { secret: 'EXEMPEL-nytt' });
      expect(afterLoss(session).logins).toEqual([]);
      expect(opens(session)).toContain('it');
    });
  });

  it('that others may know leaves owed what its owner does not manage', async () => {
    const town = newTown();
    const { open, plan } = hereOf(town);
    const unlocking = { kind: 'passphrase', passphrase: communicatorPassphrase } as const;
    await as(town, { label: 'Kommunikatör', unlocking }, (session) =>
      changePassphrase(session, { old: { unlocking }, next: withPhrase('ny'), mayBeKnown: true }, open, plan),
    );
    asOwner(town, (session) => {
      const kinds = afterLoss(session).owed.map((id) => session.compartmentOf(id)?.kind);
      expect(kinds.sort()).toEqual(['contacts', 'private']);
      expect(session.check().map(({ kind }) => kind)).toEqual(['compartment-owed', 'compartment-owed']);
    });
  });
});

describe('a key file', () => {
  it('is another way in beside the passphrase, and each opens by itself', async () => {
    const town = newTown();
    const { open, plan } = hereOf(town);
    const keyFile = town.context.random(2_000);
    const withFile = { ...withPhrase('fil'), kind: 'passphrase-and-key-file', keyFile } as const;
    await as(town, owner(old), (session) =>
      addOwnWay(session, { old: { unlocking: old }, next: withFile, label: 'Med nyckelfil' }, open, plan),
    );
    const asked = { label: 'Med nyckelfil', unlocking: withFile };
    await as(town, asked, (session) => {
      expect(session.check()).toEqual([]);
    });
    await as(town, owner(old), () => 0);
    const other = { ...withFile, keyFile: town.context.random(2_000) };
    await expect(as(town, { ...asked, unlocking: other }, () => 0)).rejects.toThrow('wrong-secret');
  });

  it('lets the passphrase alone be withdrawn, and never the last way in', async () => {
    const town = newTown();
    const { open, plan } = hereOf(town);
    const keyFile = town.context.random(64);
    const withFile = { ...withPhrase('fil'), kind: 'passphrase-and-key-file', keyFile } as const;
    await as(town, owner(old), async (session) => {
      const again = { old: { unlocking: old } };
      await addOwnWay(session, { ...again, next: withFile, label: 'Med nyckelfil' }, open, plan);
      const slots = ownSlots(session);
      await withdrawOwnWay(
        session,
        { ...again, part: slots.find((slot) => slot.label === label)!.part },
        open,
      );
      const last = { old: { unlocking: withFile }, part: ownSlots(session)[0]!.part };
      await expect(withdrawOwnWay(session, last, open)).rejects.toThrow('nobody-left');
    });
    await expect(as(town, owner(old), () => 0)).rejects.toThrow('no-such-slot');
  });
});

describe('a new recovery code', () => {
  it('makes the old one void and opens everything itself', async () => {
    const town = newTown();
    const made = asOwner(town, (session) => replaceRecoveryCode(session, 'Återställningskod', town.context));
    expect(made.replaced).toBe(true);
    const by = (code: string) => ({ unlocking: { kind: 'recovery-code', code } as const });
    await expect(as(town, by(town.recoveryCode), () => 0)).rejects.toThrow('wrong-secret');
    await as(town, by(made.code), (session) => {
      expect(opens(session)).toHaveLength(6);
      expect(session.check()).toEqual([]);
    });
  });
});
