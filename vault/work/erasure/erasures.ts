import type { EntryName } from '../../../crypto/index.ts';
import { kindMember, toRecordData, viewOf, type Fields } from '../../model/index.ts';
import {
  erasuresIn,
  hasEntry,
  VaultError,
  type ErasureRecord,
  type LockedVault,
  type Session,
  type StoredRecord,
} from '../../store/index.ts';
import { keptCopies, type CopyPlace, type KeptCopy } from '../generations/index.ts';
import { fieldsOf, isRemoved } from '../items/index.ts';
import { callerOf, notesByEntry, type JournalNote } from '../log/index.ts';

/** A paper from before an erasure, which may still show what was erased. */
export interface PaperBefore {
  readonly id: string;
  readonly title: string;
  /** Of its print. */
  readonly number: string;
}

/** An erasure under a decision, and what is left to do until nothing is left of what was erased. */
export interface Erasure {
  readonly entry: EntryName;
  readonly at: number;
  readonly by: string;
  /** null where this session may not read the journal. */
  readonly decision: string | null;
  /** Kinds of the compartments that lack new keys since. */
  readonly toRekey: readonly string[];
  readonly copies: readonly KeptCopy[];
  readonly papers: readonly PaperBefore[];
}

/** Whether nothing is left to do, as far as can be known from here. */
export function isComplete({ toRekey, copies, papers }: Erasure): boolean {
  return toRekey.length + copies.length + papers.length === 0;
}

/** All erasures of items, newest first. Those by which the program tidies up after itself are none. docs/vault-format.md 18. */
export function erasuresOf(locked: LockedVault, session: Session, places: readonly CopyPlace[]): Erasure[] {
  const notes = notesByEntry(session);
  const copies = keptCopies(locked, places);
  const called = callerOf(session);
  const papers = livePapers(session);
  const erased = (record: ErasureRecord): Erasure => ({
    entry: record.entry,
    at: record.at,
    by: record.by.map(called).join(', '),
    decision: decisionIn(notes.get(record.entry)),
    toRekey: record.toRekey.map((id) => session.compartmentOf(id)?.kind ?? id),
    copies: copies.filter(({ tip }) => !hasEntry(locked, tip, record.entry)),
    papers: papers.filter(({ at }) => at < record.at).map(({ id, title, number }) => ({ id, title, number })),
  });
  const isByPeople = ({ entry }: ErasureRecord): boolean => {
    const told = notes.get(entry);
    return told === undefined || told.some(({ what }) => what === 'erase');
  };
  return erasuresIn(locked).filter(isByPeople).map(erased).reverse();
}

function decisionIn(notes: readonly JournalNote[] | undefined): string | null {
  const decision = notes?.find(({ what }) => what === 'erase')?.data['reason'];
  return typeof decision === 'string' ? decision : null;
}

/** Blanks show nothing of the vault. */
const blanks: readonly string[] = ['opening-record', 'log-book'];
const about: readonly Fields<'printed-document'>['state'][] = ['printed', 'placed', 'missing'];

function livePapers(session: Session): (PaperBefore & { readonly at: number })[] {
  const batches = new Map(registered(session, 'print-batch').map(({ id, fields }) => [id, fields]));
  return registered(session, 'printed-document')
    .filter(({ fields }) => about.includes(fields.state) && !blanks.includes(fields.type))
    .map(({ id, fields }) => {
      const batch = batches.get(fields.batch);
      return {
        id,
        title: fields.title ?? fields.type,
        number: batch?.no ?? '',
        at: Date.parse(batch?.started_at ?? '') || 0,
      };
    });
}

function registered<Kind extends 'print-batch' | 'printed-document'>(
  session: Session,
  kind: Kind,
): { readonly id: string; readonly fields: Fields<Kind> }[] {
  const register = session.compartmentOf('register');
  if (register?.readable !== true) return [];
  return [...session.records(register.id)]
    .filter((record) => record.joined.data[kindMember] === kind && !isRemoved(record))
    .map((record) => ({ id: record.record, fields: viewOf(kind, fieldsOf(record)) }));
}

/**
 * The register holds that a paper is destroyed, under a decision. Fails with `no-such-record`, `no-right` and as a save
 * does.
 */
export function markDestroyed(
  session: Session,
  id: string,
  { decision, at }: { readonly decision: string; readonly at: number },
): void {
  const record = session.record(id as StoredRecord['record']);
  if (record?.joined.data[kindMember] !== 'printed-document') throw new VaultError('no-such-record');
  const data = toRecordData('printed-document', {
    ...viewOf('printed-document', fieldsOf(record)),
    state: 'destroyed',
    destroyed_at: new Date(at).toISOString(),
    ...(decision === '' ? {} : { disposal_decision: decision }),
  });
  session.save([{ compartment: record.compartment, record: record.record, data }]);
}
