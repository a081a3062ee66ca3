import type { RecordId } from '../../../crypto/index.ts';
import type { ItemKind } from '../../model/index.ts';
import type { Session, StoredRecord } from '../../store/index.ts';
import { privateHalves } from './item-view.ts';
import type { ItemLine } from './item-line.ts';
import { createSearcher, type Searcher } from './searcher.ts';

const searchers = new WeakMap<Session, Searcher>();

/** The searcher of a session, made when it is first asked something and gone with the session. */
export function searcherOf(session: Session): Searcher {
  const searcher = searchers.get(session) ?? createSearcher(session);
  searchers.set(session, searcher);
  return searcher;
}

/** Items that a query finds, best first, fifty at most: see `Searcher.find`. */
export function searchItems(session: Session, query: string, kinds?: readonly ItemKind[]): ItemLine[] {
  return searcherOf(session).find(query, kinds);
}

/**
 * The private half of a contact that is shown, where there is one and this session reads it. The lists of a session know
 * which it is; without lists all private details are read.
 */
export function halfOf(session: Session, contact: RecordId): StoredRecord | undefined {
  const searcher = searchers.get(session);
  return searcher === undefined ? privateHalves(session).get(contact) : searcher.half(contact);
}
