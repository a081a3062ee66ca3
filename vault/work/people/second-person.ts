import type { CompartmentId } from '../../../crypto/index.ts';
import { kindMember } from '../../model/index.ts';
import {
  administers,
  compartmentsForTwo,
  isShared,
  joinedBy,
  members,
  VaultError,
  type Session,
} from '../../store/index.ts';
import { WorkError } from '../errors/work-error.ts';
import { settingsChange, settingsOfSession } from '../items/settings.ts';

/**
 * What stands in for the second person where nobody joined the session itself: a reason to go on alone, or that another
 * person has signed for this act already, in a process of its own.
 */
export type Instead = { readonly alone: string } | { readonly witnessed: { readonly noted: boolean } };

/** Compartments whose secrets ask for a second person where nobody decided otherwise. format rules D: the IT logins. */
const usual: readonly string[] = ['it'];

/** Kinds whose records hold secrets, so that the rule can be laid on them. */
const holdsSecrets = ['communication', 'it'];

/** Whether the rule of the second person is laid on a compartment, and whether keys ask for two there anyway. */
export interface SecondPersonRule {
  readonly compartment: CompartmentId;
  readonly kind: string;
  readonly asks: boolean;
  readonly byKeys: boolean;
}

/** The rule for each compartment that holds secrets. */
export function secondPersonRules(session: Session): SecondPersonRule[] {
  const named = settingsOfSession(session).second_person ?? usual;
  const byKeys = new Set(compartmentsForTwo(session));
  return session
    .compartments()
    .filter(({ kind }) => holdsSecrets.includes(kind))
    .map(({ id, kind }) => ({
      compartment: id,
      kind,
      asks: named.includes(kind) || named.includes(id),
      byKeys: byKeys.has(id),
    }));
}

/**
 * The compartments in which this session is to be joined before it shows a secret. None where somebody joined, where
 * several opened it together, or where nobody else is there who could join: then the vault has a single person, which
 * is told elsewhere. docs/vault-format.md 10.1.
 */
export function askForSecond(session: Session): ReadonlySet<CompartmentId> {
  const all = members(session);
  const self = all.find(({ id }) => id === session.principal);
  const isMet = joinedBy(session).length > 0 || (self !== undefined && isShared(self));
  const isSomebodyThere = all.some((each) => each.id !== session.principal && canJoin(each));
  if (isMet || !isSomebodyThere) return new Set();
  const rules = secondPersonRules(session).filter(({ asks, byKeys }) => asks && !byKeys);
  return new Set(rules.map(({ compartment }) => compartment));
}

/** Whether a principal can join another for an act: a person who has keys of their own. */
export function canJoin(member: {
  readonly kind: string;
  readonly removed: boolean;
  readonly suspended: boolean;
  readonly provisional: boolean;
}): boolean {
  return member.kind === 'person' && !member.removed && !member.suspended && !member.provisional;
}

/**
 * Refuses to show what lies in these compartments to one person alone. What the journal is to say of going on alone;
 * nothing where the rule does not ask. Fails with `second-person-needed`.
 */
export function assertSecond(
  session: Session,
  compartments: Iterable<CompartmentId>,
  instead: Instead | undefined,
): { readonly alone?: string } {
  const asking = askForSecond(session);
  const isAsked = [...compartments].some((each) => asking.has(each));
  if (!isAsked || (instead !== undefined && 'witnessed' in instead)) return {};
  const alone = instead?.alone.trim() ?? '';
  if (alone === '') throw new WorkError('second-person-needed');
  return { alone };
}

/**
 * Lays the rule on a compartment, or lifts it. Only who administers the vault; the journal has it.
 * Fails with `no-right` and as a save does.
 */
export function setSecondPerson(session: Session, wanted: string, asks: boolean): void {
  const compartment = session.compartmentOf(wanted as CompartmentId);
  if (!administers(session) || compartment === undefined || !holdsSecrets.includes(compartment.kind))
    throw new VaultError('no-right');
  const rules = secondPersonRules(session);
  const named = rules.filter((rule) => (rule.compartment === compartment.id ? asks : rule.asks));
  const change = settingsChange(session, { second_person: named.map(nameAmong(rules)) });
  const detail = { compartment: compartment.kind, asks };
  session.save([change], [{ [kindMember]: 'note', what: 'second-person-rule', detail }]);
}

/** A compartment that is alone in its kind goes by the kind, so that the rule is read by people too. */
const nameAmong =
  (rules: readonly SecondPersonRule[]) =>
  ({ kind, compartment }: SecondPersonRule): string =>
    rules.filter((each) => each.kind === kind).length === 1 ? kind : compartment;
