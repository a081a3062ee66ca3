import type { PrincipalId } from '../../../crypto/index.ts';
import { kindMember, type JsonObject } from '../../model/index.ts';
import {
  addMember,
  rightsOfRole,
  type LockedVault,
  type Role,
  type Session,
  type SlotInfo,
  type SlotPlan,
} from '../../store/index.ts';
import { memberChanges } from '../people/member-records.ts';
import type { WorkContext } from './context.ts';
import { assertStrong } from './passphrase-strength.ts';
import { planSlot, type OwnWay } from './slot-secret.ts';

/** Somebody to be added: what they are called, and what they may do. */
export interface NewPerson {
  /** The label of the slot: a function, readable without any key. */
  readonly label: string;
  readonly role: Role;
  /** The person's name, kept as a sealed record; absent keeps the label alone. */
  readonly name?: string;
  /** The contact that is this person. */
  readonly contact?: string;
}

export interface NewMember extends NewPerson {
  readonly passphrase: string;
  /** Bytes of a file that is needed beside the passphrase. */
  readonly keyFile?: Uint8Array;
}

/**
 * Adds a person beside the one who is unlocked, with the rights of a role. The name lies sealed in the register, in the
 * same entry. Fails with `passphrase-too-weak`, `slot-exists`, `no-right` and as a save does.
 */
export function addPerson(session: Session, member: NewMember, context: WorkContext): PrincipalId {
  assertStrong(member.passphrase);
  const slot = planSlot(ownWayOf(member), member.label, context, context.random);
  return addPersonWith(session, member, slot);
}

/** What a new member types to unlock. */
export function ownWayOf({ passphrase, keyFile }: Pick<NewMember, 'passphrase' | 'keyFile'>): OwnWay {
  if (keyFile === undefined) return { kind: 'passphrase', passphrase };
  return { kind: 'passphrase-and-key-file', passphrase, keyFile };
}

/** As `addPerson`, with a slot whose secret was derived elsewhere. */
export function addPersonWith(
  session: Session,
  { label, role, name, contact }: NewPerson,
  slot: SlotPlan,
  what = 'member-added',
): PrincipalId {
  const note: JsonObject = { [kindMember]: 'note', what, detail: { label: slot.label, role } };
  return addMember(session, {
    kind: 'person',
    rights: rightsOfRole[role],
    slot,
    changes: (id) => memberChanges(session, id, { name, label, contact }),
    notes: [note],
  });
}

/** A way in, as a list shows it. */
export interface SlotLine {
  readonly label: string;
  readonly kind: string;
  readonly state: 'whole' | 'damaged' | 'missing';
  readonly principal?: PrincipalId;
}

/** The ways in, without any secret. */
export function listSlots(locked: Pick<LockedVault, 'slots'>): SlotLine[] {
  return locked.slots.map(slotLineOf);
}

function slotLineOf(slot: SlotInfo): SlotLine {
  return slot.state === 'whole'
    ? { label: slot.label, kind: slot.header.kind, state: slot.state, principal: slot.header.principal }
    : { label: slot.label, kind: 'unknown', state: slot.state };
}
