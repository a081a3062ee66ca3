import type { PrincipalId } from '../../../crypto/index.ts';
import { kindMember } from '../../model/index.ts';
import {
  addGroup,
  compartmentsForTwo,
  joinedBy,
  joinMember,
  members,
  sessionSlots,
  VaultError,
  type Session,
} from '../../store/index.ts';
import { slotToTry, type Asked } from '../session/unlock.ts';
import type { OpenAgain } from './own-ways.ts';
import type { PersonLine } from './people.ts';

/**
 * Another person joins the session for what it is about to do, with a passphrase of their own. What needs several is
 * open while the session lasts, and all of them sign. Fails as unlocking does.
 */
export async function joinSession(session: Session, asked: Asked, open: OpenAgain): Promise<void> {
  const slot = slotToTry(sessionSlots(session), asked);
  joinMember(session, slot, await open(slot, asked.unlocking));
}

/** Those who joined. */
export function companionsOf(session: Session): PrincipalId[] {
  return joinedBy(session);
}

/** What a group is to be: so many of these persons, for compartments of a kind. */
export interface TogetherPlan {
  readonly needed: number;
  readonly members: readonly PersonLine[];
  /** Kind or id of the compartment that only they open from now on. */
  readonly compartment: string;
}

/**
 * Has several people open a compartment only together: from this entry on nobody opens it alone, save with restore
 * cards of which two are needed. At least as many as are needed must have joined the session.
 * Fails with `members-not-here`, `no-right`, `bad-input` and as a save does.
 */
export function openTogether(
  session: Session,
  { needed, members: people, compartment }: TogetherPlan,
): PrincipalId {
  const found = session.compartmentOf(compartment as never);
  if (found === undefined) throw new VaultError('no-right');
  return addGroup(session, {
    needed,
    members: people.map(({ id }) => id),
    compartments: [found.id],
    notes: [
      {
        [kindMember]: 'note',
        what: 'group-made',
        detail: { needed, of: people.length, compartment: found.kind },
      },
    ],
  });
}

/** Kinds of compartments that a person opens only with others, being a member of a group that does. */
export function openedTogether(session: Session, person: PrincipalId = session.principal): string[] {
  const all = members(session);
  const groups = all.filter(
    ({ kind, removed, members: those }) => kind === 'joint' && !removed && those.includes(person),
  );
  return kindsForTwo(session).filter((kind) => groups.some(({ rights }) => (rights[kind] ?? 0) > 0));
}

/** Kinds of compartments that are open only to several together. */
export function kindsForTwo(session: Session): string[] {
  const ids = new Set(compartmentsForTwo(session));
  return session.compartments().flatMap(({ id, kind }) => (ids.has(id) ? [kind] : []));
}
