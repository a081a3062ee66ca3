import type { PrincipalId } from '../../../crypto/index.ts';
import { compartmentKinds, type CompartmentKind } from '../../model/index.ts';
import {
  members,
  rightsOfRole,
  roles,
  sameLabel,
  type MemberView,
  type Role,
  type Session,
} from '../../store/index.ts';
import { WorkError } from '../errors/work-error.ts';
import { isStartCard } from '../session/card-labels.ts';
import { memberRecords } from './member-records.ts';

/** Somebody, or something, that opens the vault, with what it opens. */
export interface PersonLine {
  readonly id: PrincipalId;
  readonly kind: MemberView['kind'];
  /** What it is called on the lock: a function, a card, a code. Empty for a group. */
  readonly label: string;
  readonly labels: readonly string[];
  /** The person's name, where this session may read it. */
  readonly name: string | null;
  /** The role whose rights these are; null for rights of their own. */
  readonly role: Role | null;
  readonly rights: MemberView['rights'];
  /** Adds and removes people. */
  readonly administers: boolean;
  readonly isSelf: boolean;
  /** A person who has not unlocked yet. */
  readonly isProvisional: boolean;
  readonly isSuspended: boolean;
  readonly hasStartCard: boolean;
  readonly needed: number | null;
  readonly of: number | null;
  /** A group's members. */
  readonly members: readonly PrincipalId[];
}

/** Everybody who opens the vault now: oneself first, then persons, groups, cards, codes, each by label. */
export function peopleOf(session: Session): PersonLine[] {
  const records = memberRecords(session);
  const kinds: readonly MemberView['kind'][] = ['person', 'joint', 'opening-card', 'cards', 'recovery-code'];
  return members(session)
    .filter(({ removed }) => !removed)
    .map((member) => personLine(member, session.principal, records.get(member.id)?.fields.name ?? null))
    .sort(
      (a, b) =>
        Number(b.isSelf) - Number(a.isSelf) ||
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        a.label.localeCompare(b.label, 'sv'),
    );
}

function personLine(member: MemberView, self: PrincipalId, name: string | null): PersonLine {
  const { id, kind, labels, rights, k, n } = member;
  return {
    ...{ id, kind, labels, name, rights, members: member.members },
    label: labels[0] ?? '',
    role: roleOf(member),
    administers: member.vaultRight === 7,
    isSelf: id === self,
    isProvisional: member.provisional,
    isSuspended: member.suspended,
    hasStartCard: labels.some(isStartCard),
    needed: k ?? null,
    of: n ?? null,
  };
}

/** The role whose rights somebody has. Compartments that are open only to two count as the role's own. */
function roleOf({ rights, vaultRight, kind }: MemberView): Role | null {
  if (kind === 'joint') return null;
  const isSame = (role: Role): boolean => {
    const { vault, compartments } = rightsOfRole[role];
    const mine = (each: CompartmentKind) => rights[each] ?? 0;
    const differs = compartmentKinds.filter((each) => mine(each) !== compartments[each]);
    return (
      vault === vaultRight &&
      differs.every((each) =>
        each === 'it' || each === 'communication' ? mine(each) === 0 && role === 'owner' : false,
      )
    );
  };
  return roles.find(isSame) ?? null;
}

/**
 * Whom a person means: by number (the principal's id), by the label of a way in, or by name.
 * Fails with `no-such-person`, `choose-person`.
 */
export function personNamed(session: Session, wanted: string): PersonLine {
  const all = peopleOf(session);
  const byId = all.filter(({ id }) => id === wanted.toLowerCase());
  const byLabel = all.filter(({ labels }) => labels.some((label) => sameLabel(label, wanted)));
  const byName = all.filter(({ name }) => name !== null && sameLabel(name, wanted));
  const [found, other] = [byId, byLabel, byName].find(({ length }) => length > 0) ?? [];
  if (found === undefined) throw new WorkError('no-such-person');
  if (other !== undefined) throw new WorkError('choose-person');
  return found;
}
