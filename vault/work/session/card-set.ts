import {
  applyPatch,
  kindMember,
  parseInput,
  parsePatch,
  toRecordData,
  type Fields,
  type JsonObject,
} from '../../model/index.ts';
import { members, VaultError, type Change, type Session } from '../../store/index.ts';
import { titleResolver } from '../items/item-view.ts';
import { forgetCardWords, openRegister, registerRecords, type RegisterRecord } from './card-words.ts';

/** How one card of the set in force stands. */
export interface CardState {
  /** From 1. */
  readonly index: number;
  /** `open`: two of its words can be asked for. `unknown`: nothing is kept to tell it by (made elsewhere, not readable). */
  readonly state: 'confirmed' | 'open' | 'unknown';
  /** The holder's function, or a name; '' while nobody was said to hold it. */
  readonly holder: string;
  /** ISO 8601; null while it did not happen. */
  readonly handedAt: string | null;
  readonly confirmedAt: string | null;
}

/** How the set in force stands: it counts when one more is confirmed than what opens, or all where all are needed. */
export interface CardSetState {
  readonly identifier: number;
  readonly needed: number;
  readonly of: number;
  readonly confirmed: number;
  /** How many must be confirmed before it counts. */
  readonly wanted: number;
  readonly counts: boolean;
  readonly cards: readonly CardState[];
}

/** The restore cards in force and who holds them, as far as this session can read; null where there are none. */
export function cardSetState(session: Session): CardSetState | null {
  const set = setInForce(session);
  if (set === undefined) return null;
  const { identifier, needed, of } = set;
  const holders = holdersOf(session, identifier);
  const kept = new Set(
    registerRecords(session, 'card-words')
      .filter(({ fields }) => fields.generation === identifier)
      .map(({ fields }) => fields.card_index),
  );
  const titleOf = titleResolver(session);
  const cards = Array.from({ length: of }, (_, at): CardState => {
    const index = at + 1;
    const holder = holders.get(index)?.fields;
    const confirmedAt = holder?.last_confirmed_at ?? null;
    return {
      index,
      state: confirmedAt !== null ? 'confirmed' : kept.has(index) ? 'open' : 'unknown',
      holder: holder === undefined ? '' : (holder.function ?? titleOf(holder.person) ?? holder.person),
      handedAt: holder?.received_at ?? null,
      confirmedAt,
    };
  });
  const confirmed = cards.filter(({ state }) => state === 'confirmed').length;
  const wanted = Math.min(of, needed + 1);
  return { identifier, needed, of, confirmed, wanted, counts: confirmed >= wanted, cards };
}

/** Places of the two words that tell a card, from 1. Fails with `no-such-record` when nothing is kept to tell it by. */
export function cardPlaces(session: Session, index: number): readonly number[] {
  return keptWords(session, index).places;
}

/** Notes who holds a card, from now on. Fails with `no-such-record`, `no-right` and as a save does. */
export function handOutCard(
  session: Session,
  card: { readonly index: number; readonly holder: string },
  now: number,
): void {
  const set = setOf(session, card.index);
  const fields = { person: card.holder, function: card.holder, received_at: iso(now) };
  session.save([holderChange(session, set, card.index, fields)], [note('card-handed-out', set, card.index)]);
}

/**
 * Two words read back from a card that was handed out. When they are right it is confirmed and the words are
 * forgotten; else nothing changes. `holder` is needed where nobody was said to hold it yet.
 * Fails with `no-such-record`, `no-right`, `field-missing` (no holder) and as a save does.
 */
export function confirmCard(
  session: Session,
  card: {
    readonly index: number;
    readonly words: readonly { readonly place: number; readonly word: string }[];
    readonly holder?: string | undefined;
  },
  now: number,
): boolean {
  const { index, holder } = card;
  const set = setOf(session, index);
  if (!isRight(keptWords(session, index), card.words)) return false;
  const held = holder === undefined ? {} : { person: holder, function: holder };
  const handed = holdersOf(session, set.identifier).get(index)?.fields.received_at ?? iso(now);
  const fields = { ...held, received_at: handed, last_confirmed_at: iso(now) };
  session.save([holderChange(session, set, index, fields)], [note('card-confirmed', set, index)]);
  forgetSpentWords(session);
  return true;
}

/** Forgets the words of cards that are confirmed, and of sets that are void. Fails as a save does. */
export function forgetSpentWords(session: Session): void {
  const set = setInForce(session);
  const state = cardSetState(session);
  const isNeeded = ({ generation, card_index: index }: Fields<'card-words'>): boolean =>
    generation === set?.identifier && state?.cards[index - 1]?.state !== 'confirmed';
  forgetCardWords(session, isNeeded, { [kindMember]: 'note', what: 'card-words-forgotten' });
}

interface SetInForce {
  readonly identifier: number;
  readonly needed: number;
  readonly of: number;
}

function setInForce(session: Session): SetInForce | undefined {
  for (const { kind, removed, labels, k, n } of members(session)) {
    const identifier = Number(labels[0]);
    if (kind === 'cards' && !removed && k !== undefined && n !== undefined && Number.isInteger(identifier))
      return { identifier, needed: k, of: n };
  }
  return undefined;
}

function setOf(session: Session, index: number): SetInForce {
  const set = setInForce(session);
  if (set === undefined || index < 1 || index > set.of) throw new VaultError('no-such-record');
  return set;
}

function holdersOf(session: Session, identifier: number): Map<number, RegisterRecord<'custodian'>> {
  const own = registerRecords(session, 'custodian').filter(
    ({ fields }) => fields.kind === 'restore_card' && fields.generation === identifier,
  );
  return new Map(own.map((record) => [record.fields.card_index ?? 0, record]));
}

function keptWords(session: Session, index: number): Fields<'card-words'> {
  const { identifier } = setOf(session, index);
  const kept = registerRecords(session, 'card-words').find(
    ({ fields }) => fields.generation === identifier && fields.card_index === index,
  );
  if (kept === undefined) throw new VaultError('no-such-record');
  return kept.fields;
}

/** Each kept word must be there. Four letters tell all words of the list apart. */
function isRight(
  kept: Fields<'card-words'>,
  typed: readonly { readonly place: number; readonly word: string }[],
): boolean {
  return kept.places.every((place, at) => {
    const word = kept.words[at] ?? '';
    const said =
      typed
        .find((one) => one.place === place)
        ?.word.trim()
        .toLowerCase() ?? '';
    return word !== '' && said.length >= Math.min(4, word.length) && word.startsWith(said);
  });
}

/** The card's holder with these fields changed, or a new one. Fails with `no-right`, `field-missing`. */
function holderChange(
  session: Session,
  { identifier, needed, of }: SetInForce,
  index: number,
  changed: JsonObject,
): Change {
  const register = openRegister(session);
  if (register === undefined) throw new VaultError('no-right');
  const known = holdersOf(session, identifier).get(index);
  const plan = {
    kind: 'restore_card',
    card_index: index,
    scheme_k: needed,
    scheme_n: of,
    generation: identifier,
  };
  const data =
    known === undefined
      ? toRecordData('custodian', parseInput('custodian', { ...plan, ...changed }))
      : applyPatch(known.stored.joined.data as JsonObject, parsePatch('custodian', changed));
  return { compartment: register.id, record: known?.stored.record ?? session.newRecord(), data };
}

function note(what: string, { identifier }: SetInForce, index: number): JsonObject {
  return { [kindMember]: 'note', what, detail: { identifier, index } };
}

const iso = (now: number): string => new Date(now).toISOString();
