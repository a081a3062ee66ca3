import type { PrincipalId } from '../../../crypto/index.ts';
import { assertNever } from '../../../crypto/index.ts';
import { kindMember, titleOf, type JsonObject } from '../../model/index.ts';
import { joinedBy, members, sessionSlots, type Session } from '../../store/index.ts';
import { findItem, revealNote } from '../items/show.ts';
import { WorkError } from '../errors/work-error.ts';
import { peopleOf, personNamed } from './people.ts';
import { canJoin } from './second-person.ts';
import { openTogether } from './together.ts';

/** What several persons do together, named before the second one types a passphrase. docs/vault-format.md 10.1. */
export type Act =
  /** A secret of a login is shown or copied. */
  | { readonly kind: 'reveal'; readonly id: string; readonly field: string; readonly reason: string }
  /** Sheets with secrets are printed. */
  | { readonly kind: 'print'; readonly sets: readonly string[] }
  /** A compartment that keys open only to several is opened, for one thing to be read or added there. */
  | { readonly kind: 'open'; readonly compartment: string }
  /** Persons are to open a compartment only together from now on. */
  | {
      readonly kind: 'make-group';
      readonly needed: number;
      readonly members: readonly string[];
      readonly compartment: string;
    };

/** What the joiner is told, by name. */
export interface ActFacts {
  /** The record it is about, where there is one and it can be read. */
  readonly title: string;
  /** Kind of the compartment it is about. */
  readonly compartment: string;
  /** Members of a group that is to be made. */
  readonly members: readonly string[];
  /** How many persons are needed in all. */
  readonly needed: number;
  /** Ways in of those who may join, by label. */
  readonly joiners: readonly Joiner[];
}

export interface Joiner {
  readonly label: string;
  readonly kind: 'passphrase' | 'passphrase-and-key-file';
}

/**
 * Names an act, and those who may join it. Fails with `no-such-record`, `no-such-person`, `no-right` where nothing is
 * there to open, and `nobody-to-join`.
 */
export function factsOfAct(session: Session, act: Act): ActFacts {
  const { needed, among, ...names } = namesOf(session, act);
  const joiners = joinersAmong(session, among);
  if (joiners.length === 0) throw new WorkError('nobody-to-join');
  return { ...names, needed, joiners };
}

type Names = Omit<ActFacts, 'joiners'> & { readonly among: ReadonlySet<PrincipalId> | null };

function namesOf(session: Session, act: Act): Names {
  switch (act.kind) {
    case 'reveal': {
      const { kind, fields, compartment } = findItem(session, act.id);
      const where = session.compartmentOf(compartment)?.kind ?? '';
      return { title: titleOf(kind, fields), compartment: where, members: [], needed: 2, among: null };
    }
    case 'print':
      return { title: '', compartment: '', members: [], needed: 2, among: null };
    case 'open':
      return namesOfOpening(session, act.compartment);
    case 'make-group': {
      const people = act.members.map((id) => personNamed(session, id));
      return {
        title: '',
        compartment: session.compartmentOf(act.compartment as never)?.kind ?? act.compartment,
        members: people.map(({ label }) => label),
        needed: act.needed,
        among: new Set(people.map(({ id }) => id)),
      };
    }
    default:
      return assertNever(act);
  }
}

/** The group that opens a compartment and has this person among its members; the smallest number, where several do. */
function namesOfOpening(session: Session, wanted: string): Names {
  const compartment = session.compartmentOf(wanted as never);
  const groups = peopleOf(session)
    .filter(({ kind, rights, members: those }) => {
      const opens = (rights[compartment?.kind ?? ''] ?? 0) > 0;
      return kind === 'joint' && opens && those.includes(session.principal);
    })
    .sort((a, b) => (a.needed ?? 0) - (b.needed ?? 0));
  const [group] = groups;
  if (compartment === undefined || group === undefined) throw new WorkError('nobody-to-join');
  const among = new Set(group.members);
  return { title: '', compartment: compartment.kind, members: [], needed: group.needed ?? 2, among };
}

function joinersAmong(session: Session, among: Names['among']): Joiner[] {
  const here = new Set([session.principal, ...joinedBy(session)]);
  const able = new Set(members(session).flatMap((each) => (canJoin(each) ? [each.id] : [])));
  return sessionSlots(session).flatMap((slot): Joiner[] => {
    if (slot.state !== 'whole') return [];
    const { kind, principal } = slot.header;
    const isOther = able.has(principal) && !here.has(principal) && (among?.has(principal) ?? true);
    if (!isOther || (kind !== 'passphrase' && kind !== 'passphrase-and-key-file')) return [];
    return [{ label: slot.label, kind }];
  });
}

/** Who may still join an act, besides those who are here. */
export function joinersNow(session: Session, act: Act): Joiner[] {
  return joinersAmong(session, namesOf(session, act).among);
}

/** How many persons are here for an act. */
export function personsHere(session: Session): number {
  return joinedBy(session).length + 1;
}

/**
 * Does what an act is, once enough have joined: what is witnessed is noted, signed by all; a group is made. Nothing for
 * a compartment that is opened: what is read or added there follows. Fails as saving does.
 */
export function doAct(session: Session, act: Act): void {
  switch (act.kind) {
    case 'reveal':
      session.save([], [revealNote(act.id, act.reason)]);
      return;
    case 'print':
      session.save([], [noteOf('print-witnessed', { sets: [...act.sets] })]);
      return;
    case 'open':
      return;
    case 'make-group':
      openTogether(session, {
        needed: act.needed,
        members: act.members.map((id) => personNamed(session, id)),
        compartment: act.compartment,
      });
      return;
    default:
      assertNever(act);
  }
}

const noteOf = (what: string, detail: JsonObject): JsonObject => ({ [kindMember]: 'note', what, detail });
