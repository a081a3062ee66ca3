import {
  compartmentKindOf,
  isItemKind,
  kindMember,
  parseInput,
  toRecordData,
  viewOf,
  type ItemKind,
  type JsonObject,
} from '../../model/index.ts';
import { VaultError, type Session, type StoredRecord } from '../../store/index.ts';
import { fieldsOf, isRemoved } from './item-view.ts';
import { searcherOf } from './search.ts';

/** An edit that was not finished: sealed in the vault at lock, offered again at unlock. */
export interface Draft {
  /** The item that was being edited; null for something new. */
  readonly id: string | null;
  readonly kind: ItemKind;
  readonly fields: JsonObject;
}

/** Keeps the one draft of this principal, in place of the last. Fails with `no-right` and as a save does. */
export function keepDraft(session: Session, { id, kind, fields }: Draft): void {
  const data = toRecordData(
    'draft',
    parseInput('draft', { ...(id === null ? {} : { of: id }), kind, fields }),
  );
  const where = session.compartmentOf(compartmentKindOf('draft', data));
  if (where === undefined || !where.readable) throw new VaultError('no-right');
  const earlier = ownDrafts(session).find(({ compartment }) => compartment === where.id);
  session.save([{ compartment: where.id, record: earlier?.record ?? session.newRecord(), data }]);
}

/** The draft that this principal left; null when there is none. */
export function readDraft(session: Session): Draft | null {
  const [record] = ownDrafts(session)
    .filter((each) => !isRemoved(each))
    .sort(newestFirst);
  if (record === undefined) return null;
  const { of, kind, fields } = viewOf('draft', fieldsOf(record));
  return isItemKind(kind) ? { id: of ?? null, kind, fields: fields } : null;
}

/** Puts the draft away: it was finished, or is not wanted. */
export function dropDraft(session: Session): void {
  const left = ownDrafts(session).filter((each) => !isRemoved(each));
  session.save(
    left.map(({ compartment, record }) => ({
      compartment,
      record,
      data: { [kindMember]: 'draft', removed: true },
    })),
  );
}

function ownDrafts(session: Session): StoredRecord[] {
  return session
    .compartments()
    .flatMap(({ id }) => searcherOf(session).others(id, 'draft'))
    .filter((record) => isOwnDraft(session, record));
}

function isOwnDraft(session: Session, { revisions }: StoredRecord): boolean {
  return [...revisions.values()].some(({ by }) => by === session.principal);
}

function newestFirst(a: StoredRecord, b: StoredRecord): number {
  return latest(b) - latest(a);
}

function latest({ revisions }: StoredRecord): number {
  return Math.max(...[...revisions.values()].map(({ at }) => at));
}
