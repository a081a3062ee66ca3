import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntrySigner, LogView, RecordId } from '../../../crypto/index.ts';
import { removeMembers, type Session } from '../../../vault/store/index.ts';
import { addItem, editItem, eraseItem } from '../../../vault/work/items/index.ts';
import { unlockAsOwner } from '../../support/vaults.ts';
import { signerOf, viewOf } from '../../vault/store/support/forge.ts';
import {
  asOwner,
  foundNewTown,
  foundPackedTown,
  foundTown,
  unlockAsCommunicator,
  type Town,
} from '../../vault/store/support/people.ts';
import { lootOf, type Loot } from './tables.ts';

/** Somebody with a key and a changed program: the session of it stays open, so that each forgery costs no unlocking. */
export interface Attacker {
  readonly session: Session;
  readonly signer: EntrySigner;
  readonly view: LogView;
}

/** Files to forge in, and who forges. */
export interface Arena {
  readonly town: Town;
  /** The vault as it stands: people, logins, private halves, history, an erased contact, an import, a journal. */
  readonly now: Uint8Array;
  /** The same vault before its last re-key. */
  readonly older: Loot;
  readonly olderFile: Uint8Array;
  /** The vault after the communicator was removed. */
  readonly expelled: Uint8Array;
  /** The vault of another day, in which what was saved together lies in packs. */
  readonly packed: Uint8Array;
  /** Another vault, of other people. */
  readonly other: Loot;
  readonly erased: RecordId;
  readonly communicator: Attacker;
  readonly owner: Attacker;
  readonly close: () => void;
}

/** Makes all of it in two folders. */
export function openArena(folder: string, otherFolder: string): Arena {
  const packed = readFileSync(foundPackedTown(folder).path);
  const town = foundTown(folder);
  const erased = asOwner(town, (session) => live(session, town));
  const older = lootOf(town.path);
  const olderFile = readFileSync(town.path);
  asOwner(town, (session) => {
    removeMembers(session, []);
    addItem(session, 'contact', { given: 'Efter', family: 'Nyckelbytet' });
    addItem(session, 'credential', { label: 'Efter', username: 'exempel', secret: 'EXEMPEL-3' });
  });
  const { session } = unlockAsCommunicator(town);
  addItem(session, 'contact', { given: 'Av', family: 'Kommunikatören' });
  session.close();
  const base = join(folder, 'base.sigill');
  copyFileSync(town.path, base);
  const communicator = attacker(unlockAsCommunicator({ ...town, path: base }, 'read').session);
  const owner = attacker(asOwnerKept({ ...town, path: base }));
  const now = readFileSync(town.path);
  asOwner(town, (own) => {
    removeMembers(own, [town.communicator]);
  });
  const expelled = readFileSync(town.path);
  const other = foundNewTown(otherFolder);
  asOwner(other, (own) => live(own, other));
  return {
    ...{
      town,
      now,
      older,
      olderFile,
      expelled,
      packed,
      other: lootOf(other.path),
      erased,
      communicator,
      owner,
    },
    close: () => {
      communicator.session.close();
      owner.session.close();
    },
  };
}

/** Some days of work: an import of five, edits, an erasure. */
function live(session: Session, town: Town): RecordId {
  const contacts = session.compartmentOf('contacts')!.id;
  session.save(
    ['Aino', 'Berit', 'Cecilia', 'Disa', 'Elsa'].map((given) => ({
      compartment: contacts,
      record: session.newRecord(),
      data: { item: 'contact', given, family: 'Granuddsson' },
    })),
  );
  editItem(session, town.other, { title: 'Ordförande' });
  editItem(session, town.login, { username: 'exempel-2' });
  const erased = addItem(session, 'contact', { given: 'Gallrad', family: 'Person' });
  eraseItem(session, erased, 'KS 2026/1');
  return erased;
}

function attacker(session: Session): Attacker {
  return { session, signer: signerOf(session), view: viewOf(session) };
}

function asOwnerKept(town: Town): Session {
  const { session } = unlockAsOwner(town.path, town.context, 'read');
  return session;
}
