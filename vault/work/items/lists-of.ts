import type { RecordId } from '../../../crypto/index.ts';
import { compareSwedish, viewOf, type Fields, type ItemKind } from '../../model/index.ts';
import type { Session } from '../../store/index.ts';
import { fieldsOf } from './item-view.ts';
import { listItems } from './list.ts';

/** A list on which somebody stands, and where. */
export interface ListPlace {
  readonly list: string;
  readonly title: string;
  /** From 1, in the order in which the list is called. */
  readonly place: number;
}

/**
 * The lists that name a record, or a function that it holds before others, in the Swedish order of their names. What
 * this session cannot read is not among them.
 */
export function listsOf(session: Session, id: string): ListPlace[] {
  const functions = new Set<string>(listItems(session, 'function').map((line) => line.id));
  const isMeant = (ref: string): boolean =>
    ref === id || (functions.has(ref) && firstHolderOf(session, ref) === id);
  return listItems(session, 'list')
    .flatMap(({ id: list, title }) => {
      const place = refsOf(session, list).findIndex(isMeant);
      return place === -1 ? [] : [{ list, title, place: place + 1 }];
    })
    .toSorted((a, b) => compareSwedish(a.title, b.title));
}

/** Whom a list names, in the order in which they are called. */
function refsOf(session: Session, list: string): string[] {
  const entries = read(session, 'list', list)?.entries ?? [];
  const last = Number.MAX_SAFE_INTEGER;
  return entries.toSorted((a, b) => (a.order ?? last) - (b.order ?? last)).map(({ ref }) => ref);
}

function firstHolderOf(session: Session, id: string): string | undefined {
  const holders = read(session, 'function', id)?.holders ?? [];
  return holders.toSorted((a, b) => (a.rank ?? 1) - (b.rank ?? 1))[0]?.person;
}

function read<K extends ItemKind>(session: Session, kind: K, id: string): Fields<K> | undefined {
  const record = session.record(id as RecordId);
  return record === undefined ? undefined : viewOf(kind, fieldsOf(record));
}
