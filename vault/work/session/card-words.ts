import type { RandomBytes } from '../../../crypto/index.ts';
import {
  kindMember,
  parseInput,
  toRecordData,
  viewOf,
  type Fields,
  type JsonObject,
} from '../../model/index.ts';
import type { Change, Session, SessionCompartment, StoredRecord } from '../../store/index.ts';
import { fieldsOf, isRemoved } from '../items/item-view.ts';

/** A record of the register with what this version understands of it. */
export interface RegisterRecord<K extends 'card-words' | 'custodian'> {
  readonly stored: StoredRecord;
  readonly fields: Fields<K>;
}

/** Records of one kind in the register; none where this session cannot read it. */
export function registerRecords<K extends 'card-words' | 'custodian'>(
  session: Session,
  kind: K,
): RegisterRecord<K>[] {
  const register = session.compartmentOf('register');
  if (register?.readable !== true) return [];
  return [...session.records(register.id)]
    .filter((stored) => stored.joined.data[kindMember] === kind && !isRemoved(stored))
    .map((stored) => ({ stored, fields: viewOf(kind, fieldsOf(stored)) }));
}

/** The register, when this session may write there. */
export function openRegister(session: Session): SessionCompartment | undefined {
  const register = session.compartmentOf('register');
  const mayWrite = register?.readable === true && register.right >= 3;
  return session.readOnlyBecause() === null && mayWrite ? register : undefined;
}

/** Words of a card that are its own: before them stand those of the set and of its place in it, after them the checksum. */
const firstOwnWord = 5;
const lastOwnWord = 30;
const wordsKept = 2;

/**
 * Two places for each card, from 1 and rising. No place is used by two cards while there are enough (up to 13 cards), so
 * that what is kept of all of them together says nothing of what they share.
 */
export function dealPlaces(cards: number, random: RandomBytes): number[][] {
  const places = Array.from({ length: lastOwnWord - firstOwnWord + 1 }, (_, at) => firstOwnWord + at);
  const dealt = Array.from({ length: Math.ceil((cards * wordsKept) / places.length) }, () =>
    shuffled(places, random),
  ).flat();
  return Array.from({ length: cards }, (_, card) =>
    dealt.slice(card * wordsKept, (card + 1) * wordsKept).sort((a, b) => a - b),
  );
}

function shuffled(values: readonly number[], random: RandomBytes): number[] {
  const left = [...values];
  return values.flatMap(() => left.splice(below(left.length, random), 1));
}

/** A number from 0, each as likely as the next. `limit` is at most 256. */
function below(limit: number, random: RandomBytes): number {
  const fair = 256 - (256 % limit);
  for (;;) {
    const [drawn = 0] = random(1);
    if (drawn < fair) return drawn % limit;
  }
}

/** What the register keeps of new cards until each is confirmed; nothing where this session may not write there. */
export function cardWordChanges(
  session: Session,
  set: { readonly identifier: number; readonly cards: readonly { index: number; words: string }[] },
  random: RandomBytes,
): Change[] {
  const register = openRegister(session);
  if (register === undefined) return [];
  const dealt = dealPlaces(set.cards.length, random);
  return set.cards.map(({ index, words }, at) => {
    const places = dealt[at] ?? [];
    const fields = parseInput('card-words', {
      generation: set.identifier,
      card_index: index,
      places,
      words: places.map((place) => words.split(' ')[place - 1] ?? ''),
    });
    const data = toRecordData('card-words', fields);
    return { compartment: register.id, record: session.newRecord(), data };
  });
}

/**
 * Takes away words that are not needed any more: for good where this session may erase, else out of sight, which leaves
 * them in the record's history until somebody may. `note` says why in the journal. Fails as a save does.
 */
export function forgetCardWords(
  session: Session,
  isNeeded: (card: Fields<'card-words'>) => boolean,
  note: JsonObject,
): void {
  const register = openRegister(session);
  const spent = registerRecords(session, 'card-words').filter(({ fields }) => !isNeeded(fields));
  if (register === undefined || spent.length === 0) return;
  const targets = spent.map(({ stored }) => ({ compartment: stored.compartment, record: stored.record }));
  if (register.right === 7) session.erase(targets, note);
  else
    session.save(
      targets.map((target) => ({ ...target, data: { [kindMember]: 'card-words', removed: true } })),
      [note],
    );
}
