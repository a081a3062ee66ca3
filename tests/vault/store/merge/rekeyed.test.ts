import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, fromHex, type RecordId } from '../../../../crypto/index.ts';
import { removeMembers, type Session } from '../../../../vault/store/index.ts';
import { append } from '../../../../vault/store/append.ts';
import { signersOf } from '../../../../vault/store/state.ts';
import { stateBehind } from '../../../../vault/store/open-session.ts';
import { partStatements } from '../../../../vault/store/principals.ts';
import { planRekey } from '../../../../vault/store/rekey.ts';
import { addItem, eraseItem, historyOf, listItems, showItem } from '../../../../vault/work/items/index.ts';
import { planSlot } from '../../../../vault/work/session/slot-secret.ts';
import { addPerson, openLocked, unlockVault } from '../../../../vault/work/session/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, copyOf, foundTown, unlockAsCommunicator, type Town } from '../support/people.ts';
import { kindsOf, tamper } from '../support/tamper.ts';
import { add, contentOf, damage, edit, mergeFiles, names, rekey } from './support.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** A re-key by a changed program, which leaves a record out and says that it was never there. */
function rekeyWithout(session: Session, record: RecordId): void {
  const state = stateBehind(session);
  const { keys, parts, rows, closed } = planRekey(state, {
    isMeant: () => true,
    readers: (compartment) =>
      state.view.roster
        .withRight(compartment, 1)
        .map(({ id, box }) => ({ id, boxPublicKey: fromHex(box, 32) })),
  });
  const left = rows.map((list) => {
    const kept = list.rows.filter((row) => row.record !== record);
    return { ...list, rows: kept, all: { of: kept.length, erased: 0 } };
  });
  append(state, {
    body: { keys, parts: partStatements([], parts) },
    signers: signersOf(state),
    time: state.now(),
    parts,
    rows: left,
    closed,
  });
}

const secondOwner = { label: 'Beredskapssamordnare', passphrase: 'EXEMPEL samordnare lösenfras' };

function asSecond(town: Town, act: (session: Session) => void): void {
  const session = unlockVault(
    openLocked(town.path, 'write', town.context),
    { label: secondOwner.label, unlocking: { kind: 'passphrase', passphrase: secondOwner.passphrase } },
    town.context,
  );
  act(session);
  session.close();
}

describe('a re-key in one copy', () => {
  it('does not take what the other added under the old key', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    rekey(town);
    add(copy, 'Berit');
    edit(copy, { unit: 'Kansli' });
    const count = mergeFiles(town.path, copy.path, town.context);
    expect(count.toRekey).toHaveLength(1);
    asOwner(town, (session) => {
      expect(showItem(session, town.other)).toMatchObject({ fields: { unit: 'Kansli' }, conflicts: [] });
      expect(listItems(session, 'contact')).toHaveLength(3);
    });
    const reader = unlockAsCommunicator(town, 'read').session;
    expect(listItems(reader, 'contact')).toHaveLength(3);
    reader.close();
    rekey(town);
    expect(asOwner(town, (session) => session.check(), 'read')).toEqual([]);
    expect(names(town)).toEqual(['Berit', 'Fadumo Tallryda', 'Viggo Åsklint']);
  });

  it('that removes somebody leaves what the other added owed until it is sealed anew', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    asOwner(town, (session) => {
      removeMembers(session, [town.communicator]);
    });
    add(copy, 'Berit');
    const count = mergeFiles(town.path, copy.path, town.context);
    expect(count.toRekey).toHaveLength(1);
    expect(() => unlockAsCommunicator(town, 'read')).toThrow('no-such-slot');
    asOwner(town, (session) => {
      expect(kindsOf(session.check())).toEqual(['compartment-owed']);
      removeMembers(session, []);
      expect(session.check()).toEqual([]);
      expect(listItems(session, 'contact')).toHaveLength(3);
    });
  });

  it('lets who has changed keys since wait for the next one, and calls that no damage', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    rekey(town);
    const passphrase = 'EXEMPEL ny lösenfras för kommunikatör';
    const asked = { label: 'Kommunikatör', unlocking: { kind: 'passphrase', passphrase } } as const;
    const { session } = unlockAsCommunicator(town);
    session.renew(planSlot(asked.unlocking, asked.label, town.context, town.context.random));
    session.close();
    add(copy, 'Berit');
    mergeFiles(town.path, copy.path, town.context);
    const look = (): [string[], number] => {
      const own = unlockVault(openLocked(town.path, 'read', town.context), asked, town.context);
      const seen: [string[], number] = [kindsOf(own.check()), listItems(own, 'contact').length];
      own.close();
      return seen;
    };
    expect(look()).toEqual([['row-awaits-rekey'], 2]);
    rekey(town);
    expect(look()).toEqual([[], 3]);
  });

  it('and another in the other show every record once, with all its history', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    rekey(town);
    edit(town, { title: 'Ordförande' });
    rekey(copy);
    edit(copy, { unit: 'Kansli' });
    mergeFiles(town.path, copy.path, town.context);
    asOwner(town, (session) => {
      expect(showItem(session, town.other)).toMatchObject({
        fields: { title: 'Ordförande', unit: 'Kansli' },
        conflicts: [],
      });
      expect(historyOf(session, town.other)).toHaveLength(3);
      removeMembers(session, []);
      expect(session.check()).toEqual([]);
      expect(historyOf(session, town.other)).toHaveLength(3);
    });
  });

  it('that leaves out what the other holds is refused, and both files stay as they are', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    asOwner(copy, (session) => {
      rekeyWithout(session, town.other);
    });
    expect(damage(copy)).toEqual([]);
    for (const [into, from] of [
      [town, copy],
      [copy, town],
    ] as const) {
      const before = readFileSync(into.path);
      expect(() => mergeFiles(into.path, from.path, town.context)).toThrow('merge-would-lose');
      expect(readFileSync(into.path).equals(before)).toBe(true);
    }
  });

  it('by somebody whom the other removed is refused where it hides what a third wrote', () => {
    const town = foundTown(newFolder());
    const second = asOwner(town, (session) =>
      addPerson(session, { ...secondOwner, role: 'owner' }, town.context),
    );
    asSecond(town, () => undefined);
    const copy = copyOf(town);
    const { session } = unlockAsCommunicator(copy);
    addItem(session, 'contact', { given: 'Aino' });
    session.close();
    asSecond(copy, (own) => {
      removeMembers(own, []);
    });
    asOwner(town, (own) => {
      removeMembers(own, [second]);
    });
    expect(() => mergeFiles(town.path, copy.path, town.context, 'take')).toThrow('merge-would-lose');
  });
});

describe('erasure', () => {
  it('wins, whichever is merged into which, also over an edit that did not know of it', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    asOwner(town, (session) => {
      eraseItem(session, town.other, 'KS 2026/7');
    });
    edit(copy, { title: 'Ordförande' });
    const other = copyOf(copy, 'other.sigill');
    mergeFiles(other.path, town.path, town.context);
    mergeFiles(town.path, copy.path, town.context);
    for (const each of [town, other]) {
      expect(names(each)).toEqual(['Fadumo Tallryda']);
      expect(damage(each)).toEqual([]);
    }
    expect(contentOf(town.path)).toEqual(contentOf(other.path));
  });

  it('beside a re-key leaves no data of what was erased', () => {
    const town = foundTown(newFolder());
    const copy = copyOf(town);
    asOwner(town, (session) => {
      eraseItem(session, town.other, 'KS 2026/7');
    });
    rekey(copy);
    mergeFiles(town.path, copy.path, town.context);
    tamper(town.path, (db) => {
      const rows = db
        .prepare('SELECT data FROM rows WHERE record = ?')
        .pluck()
        .all(Buffer.from(town.other, 'hex'));
      expect([rows.length > 0, rows.every((data) => data === null)]).toEqual([true, true]);
    });
    expect(damage(town)).toEqual([]);
  });
});
