import type { RecordId } from '../../../crypto/index.ts';
import {
  compartmentKindOf,
  isItemKind,
  kindMember,
  type JsonObject,
  type RecordKind,
} from '../../model/index.ts';
import { VaultError, type Change, type Session } from '../../store/index.ts';
import { changesForNew } from '../items/change.ts';
import type { WorkContext } from '../session/context.ts';
import { foundVault } from '../session/found.ts';
import { openLocked, unlockVault } from '../session/unlock.ts';
import { demoRecords, resolveRefs, type DemoOptions } from './index.ts';

export interface DemoVault extends Omit<DemoOptions, 'now'> {
  readonly path: string;
  readonly passphrase: string;
  /** The label of the owner's slot, the only one. */
  readonly label: string;
}

/** Records that one entry brings: a region is not held in memory twice. */
const recordsAnEntry = 2_000;

/**
 * Makes a vault with a demo in it: one passphrase slot that opens everything, and settings that mark all of it as an
 * example, so that every page printed from it says so. Fails as `foundVault` does.
 */
export function createDemoVault(demo: DemoVault, context: WorkContext): { records: number } {
  const { organisation, items } = demoRecords({ ...demo, now: context.now() });
  foundVault(
    {
      path: demo.path,
      organisation,
      owner: demo.label,
      passphrase: demo.passphrase,
      label: demo.label,
      recoveryLabel: demo.label,
      withRecoveryCode: false,
      settings: { example: true },
    },
    context,
  );
  const locked = openLocked(demo.path, 'write', context);
  const session = unlockVault(
    locked,
    { unlocking: { kind: 'passphrase', passphrase: demo.passphrase } },
    context,
  );
  try {
    return {
      records: fill(
        session,
        resolveRefs(items, () => session.newRecord()),
      ),
    };
  } finally {
    session.close();
  }
}

interface DemoRecord {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly data: JsonObject;
}

function fill(session: Session, records: Iterable<DemoRecord>): number {
  let count = 0;
  let changes: Change[] = [];
  for (const record of records) {
    changes.push(...changesFor(session, record));
    count += 1;
    if (changes.length < recordsAnEntry) continue;
    session.save(changes);
    changes = [];
  }
  session.save(changes);
  return count;
}

/** Settings were made when the vault was founded: the demo's own are laid on them, so that there is one record. */
function changesFor(session: Session, { id, kind, data }: DemoRecord): Change[] {
  if (isItemKind(kind)) return changesForNew(session, id, { kind, data });
  const compartment = session.compartmentOf(compartmentKindOf(kind, data));
  if (compartment === undefined) throw new VaultError('no-right');
  const record = kind === 'settings' ? (settingsRecord(session) ?? id) : id;
  const example = kind === 'settings' ? { example: true } : {};
  return [{ compartment: compartment.id, record, data: { ...data, ...example, [kindMember]: kind } }];
}

function settingsRecord(session: Session): RecordId | undefined {
  const contacts = session.compartmentOf('contacts');
  if (contacts === undefined) return undefined;
  for (const { record, joined } of session.records(contacts.id))
    if (joined.data[kindMember] === 'settings') return record;
  return undefined;
}
