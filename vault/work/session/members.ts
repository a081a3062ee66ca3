import type { PrincipalId } from '../../../crypto/index.ts';
import { kindMember, parseInput, toRecordData, type JsonObject } from '../../model/index.ts';
import {
  addMember,
  rightsOfRole,
  VaultError,
  type LockedVault,
  type Role,
  type Session,
} from '../../store/index.ts';
import type { WorkContext } from './context.ts';
import { assertStrong } from './found.ts';
import { planSlot } from './slot-secret.ts';

export interface NewMember {
  /** The label of the slot: a function, readable without any key. */
  readonly label: string;
  readonly role: Role;
  /** The person's name, kept as a sealed record; absent keeps the label alone. */
  readonly name?: string;
  readonly passphrase: string;
}

/**
 * Adds a person beside the one who is unlocked, with the rights of a role. The name lies sealed in the register.
 * Fails with `passphrase-too-weak`, `slot-exists`, `no-right` and as a save does.
 */
export function addPerson(
  session: Session,
  member: NewMember,
  locked: LockedVault,
  context: WorkContext,
): PrincipalId {
  assertStrong(member.passphrase);
  if (locked.slots.some(({ label }) => label.toLowerCase() === member.label.toLowerCase()))
    throw new VaultError('slot-exists');
  const slot = planSlot(
    { kind: 'passphrase', passphrase: member.passphrase },
    member.label,
    context,
    context.random,
  );
  const id = addMember(session, {
    kind: 'person',
    rights: rightsOfRole[member.role],
    slot,
    notes: [addedNote(member)],
  });
  saveName(session, id, member);
  return id;
}

/** Who a principal is, for those who read the register. A session that may not write there keeps the label alone. */
function saveName(session: Session, principal: PrincipalId, { name, label, role }: NewMember): void {
  const register = session.compartmentOf('register');
  if (register === undefined || register.right < 3 || !register.readable) return;
  const fields = parseInput('member', { principal, name: name ?? label, function: label, role });
  session.save([
    { compartment: register.id, record: session.newRecord(), data: toRecordData('member', fields) },
  ]);
}

function addedNote({ label, role }: NewMember): JsonObject {
  return { [kindMember]: 'note', what: 'member-added', detail: { label, role } };
}

/** A way in, as a list shows it. */
export interface SlotLine {
  readonly label: string;
  readonly kind: string;
  readonly state: 'whole' | 'damaged' | 'missing';
  readonly principal?: PrincipalId;
}

/** The ways in, without any secret. */
export function listSlots(locked: LockedVault): SlotLine[] {
  return locked.slots.map((slot) =>
    slot.state === 'whole'
      ? { label: slot.label, kind: slot.header.kind, state: slot.state, principal: slot.header.principal }
      : { label: slot.label, kind: 'unknown', state: slot.state },
  );
}
