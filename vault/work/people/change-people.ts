import type { CompartmentId, PrincipalId } from '../../../crypto/index.ts';
import { kindMember, type JsonObject } from '../../model/index.ts';
import {
  changeMember,
  handOverTo,
  lostReads,
  owedCompartments,
  relabelMember,
  removeMembers,
  rightsOfRole,
  type Role,
  type Session,
} from '../../store/index.ts';
import { WorkError } from '../errors/work-error.ts';
import { ownershipChanges } from './holdings.ts';
import { loginsToChange, type LoginToChange } from './logins-to-change.ts';
import { memberChanges } from './member-records.ts';
import type { PersonLine } from './people.ts';

/** What is left to do after somebody lost the right to read. */
export interface AfterLoss {
  /** Compartments that still lie under keys that somebody had who may not read them: others must re-key them. */
  readonly owed: readonly CompartmentId[];
  /** Real passwords to change in the real systems, because of these people. */
  readonly logins: readonly LoginToChange[];
}

const note = (what: string, detail: JsonObject): JsonObject => ({ [kindMember]: 'note', what, detail });

/** Calls somebody something else: their function on the lock, their name in the register. Fails with `slot-exists`, `no-right`. */
export function renamePerson(
  session: Session,
  person: PersonLine,
  { label, name }: { readonly label?: string; readonly name?: string },
): void {
  relabelMember(session, person.id, {
    ...(label === undefined ? {} : { label }),
    changes: person.kind === 'person' ? memberChanges(session, person.id, { label, name }) : [],
    notes: [note('member-renamed', { from: person.label, to: label ?? person.label })],
  });
}

/** Gives somebody the rights of another role; what they may not read any more gets new keys. Fails with `no-right`, `nobody-left`. */
export function changeRole(session: Session, person: PersonLine, role: Role): AfterLoss {
  changeMember(session, person.id, rightsOfRole[role], [
    note('rights-changed', { label: person.label, role }),
  ]);
  return afterLoss(session, person.id);
}

/** Removes somebody; nobody else's passphrase is needed. Fails with `no-right`, `nobody-left` and as a save does. */
export function removePerson(session: Session, person: PersonLine): AfterLoss {
  removeMembers(session, [person.id], [note('member-removed', { label: person.label, kind: person.kind })]);
  return afterLoss(session, person.id);
}

/** What a loss of rights left to do: for one principal, or for all there ever were. */
export function afterLoss(session: Session, principal?: PrincipalId): AfterLoss {
  const isMeant = (id: PrincipalId): boolean => principal === undefined || id === principal;
  const compartments = new Set(
    lostReads(session)
      .filter((lost) => isMeant(lost.principal))
      .map(({ compartment }) => compartment),
  );
  return {
    owed: owedCompartments(session).filter((id) => principal === undefined || compartments.has(id)),
    logins: loginsToChange(session).filter(({ knownBy }) => knownBy.some((each) => isMeant(each.principal))),
  };
}

/**
 * Moves all that the session's person may do and answers for to somebody else. What they answer for changes hands first;
 * then one signed entry gives the rights, takes those of the leaver and renews the keys. The session is closed, since its
 * person is gone from the vault, unless they stay in another role.
 * Fails with `successor-not-ready`, `no-right`, `nobody-left` and as a save does.
 */
export function handOver(
  session: Session,
  leaver: PersonLine,
  successor: PersonLine,
  stays: Role | null,
): { readonly moved: number } {
  if (!leaver.isSelf || successor.kind !== 'person' || successor.isProvisional)
    throw new WorkError('successor-not-ready');
  const changes = ownershipChanges(session, leaver, successor);
  if (changes.length > 0) session.save(changes);
  handOverTo(session, successor.id, {
    rights: rightsOfRole[leaver.role ?? 'owner'],
    ...(stays === null ? {} : { stays: rightsOfRole[stays] }),
    notes: [note('handed-over', { from: leaver.label, to: successor.label })],
  });
  if (stays === null) session.close();
  return { moved: changes.length };
}
