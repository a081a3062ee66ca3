import type { PrincipalId } from '../../../crypto/index.ts';
import { newRecoveryCode } from '../../../crypto/index.ts';
import type { Language } from '../../../i18n/index.ts';
import { kindMember } from '../../model/index.ts';
import {
  addMember,
  labelsEver,
  members,
  rightsOfRole,
  VaultError,
  type RoleRights,
  type Session,
  type SlotPlan,
} from '../../store/index.ts';
import { suggestPassphrase } from '../passphrases/index.ts';
import { cardLabel, nextCardNumber } from '../session/card-labels.ts';
import type { WorkContext } from '../session/context.ts';
import { addPersonWith, type NewPerson } from '../session/members.ts';
import { planSlot, type OwnWay } from '../session/slot-secret.ts';
import { memberChanges } from './member-records.ts';

/** A printed card that opens. Its words are given once, here, and kept nowhere. */
export interface UnlockCard {
  readonly kind: 'start-card' | 'opening-card';
  readonly principal: PrincipalId;
  readonly number: number;
  /** The label to choose when unlocking. */
  readonly label: string;
  readonly forWhom: string;
  readonly words: string;
}

/** How a slot's secret is derived: here, or in a process of its own. */
export type PlanSlot = (way: OwnWay, label: string) => SlotPlan | Promise<SlotPlan>;

/** Derives here: for the command line, whose process ends. */
export function planningHere(context: WorkContext): PlanSlot {
  return (way, label) => planSlot(way, label, context, context.random);
}

/**
 * Adds a person by a start card: printed words that open once, and are replaced by a passphrase of the person's own at
 * the first unlock. docs/vault-format.md 24.3. Fails with `slot-exists`, `no-right` and as a save does.
 */
export async function addByStartCard(
  session: Session,
  person: NewPerson & { readonly language: Language },
  { random }: Pick<WorkContext, 'random'>,
  plan: PlanSlot,
): Promise<UnlockCard> {
  assertUnused(session, person.label);
  const card = newCard(session, 'start-card', person, random);
  const slot = await plan({ kind: 'passphrase', passphrase: card.words }, card.label);
  return { ...card, principal: addPersonWith(session, person, slot, 'start-card-made') };
}

/** What an opening card may open: as a role does, or the contacts alone. */
export const openingCardScopes = ['contacts', 'crisis-staff'] as const;
export type OpeningCardScope = (typeof openingCardScopes)[number];

const contactsOnly: RoleRights = {
  vault: 0,
  compartments: { contacts: 1, private: 0, communication: 0, it: 0, register: 0, journal: 0 },
};

/** The rights that a scope stands for. Opening cards read and never write. */
export function rightsOfScope(scope: OpeningCardScope): RoleRights {
  return scope === 'contacts' ? contactsOnly : rightsOfRole['crisis-staff'];
}

/**
 * Makes an opening card: printed, numbered, to be sealed; whoever holds it remembers nothing. One that it replaces is
 * void from the same entry on. Fails with `no-right` and as a save does.
 */
export async function addOpeningCard(
  session: Session,
  card: {
    readonly label: string;
    readonly scope: OpeningCardScope;
    readonly language: Language;
    readonly replaces?: PrincipalId;
  },
  { random }: Pick<WorkContext, 'random'>,
  plan: PlanSlot,
): Promise<UnlockCard> {
  const made = newCard(session, 'opening-card', card, random);
  const slot = await plan({ kind: 'passphrase', passphrase: made.words }, made.label);
  const { label, number } = made;
  const principal = addMember(session, {
    kind: 'opening-card',
    rights: rightsOfScope(card.scope),
    slot,
    replaces: card.replaces === undefined ? [] : [card.replaces],
    // Beside what is sealed anew nothing new may stand: the label says enough of a card.
    changes: (id) =>
      card.replaces === undefined ? memberChanges(session, id, { label: card.label, name: label }) : [],
    notes: [
      { [kindMember]: 'note', what: 'opening-card-made', detail: { label, number, scope: card.scope } },
    ],
  });
  return { ...made, principal };
}

function newCard(
  session: Session,
  kind: UnlockCard['kind'],
  { label: forWhom, language }: { readonly label: string; readonly language: Language },
  random: WorkContext['random'],
): Omit<UnlockCard, 'principal'> {
  const number = nextCardNumber(labelsEver(session));
  const label = cardLabel(kind, number, forWhom, language);
  return { kind, number, label, forWhom, words: suggestPassphrase(language, random) };
}

function assertUnused(session: Session, label: string): void {
  const taken = members(session).some((member) => !member.removed && member.labels.includes(label));
  if (taken) throw new VaultError('slot-exists');
}

/**
 * A new recovery code with the owner's rights; the one before is void from the same entry on, and all that it opened
 * gets new keys. The code is given once, here. Fails with `no-right` and as a save does.
 */
export function replaceRecoveryCode(
  session: Session,
  label: string,
  context: WorkContext,
): { readonly code: string; readonly replaced: boolean } {
  const { code } = newRecoveryCode(context.random);
  const earlier = members(session).filter(({ kind, removed }) => kind === 'recovery-code' && !removed);
  addMember(session, {
    kind: 'recovery-code',
    rights: rightsOfRole.owner,
    slot: planSlot({ kind: 'recovery-code', code }, earlier[0]?.labels[0] ?? label, context, context.random),
    replaces: earlier.map(({ id }) => id),
    notes: [{ [kindMember]: 'note', what: 'recovery-code-made', detail: { replaced: earlier.length > 0 } }],
  });
  return { code, replaced: earlier.length > 0 };
}
