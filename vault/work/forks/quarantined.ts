import type { CompartmentId, RecordId, RevisionId } from '../../../crypto/index.ts';
import {
  filledSecrets,
  isItemKind,
  kindMember,
  kindOf,
  titleOf,
  viewOf,
  withoutSecrets,
  type Fields,
  type ItemKind,
  type JsonObject,
  type RecordKind,
} from '../../model/index.ts';
import {
  acceptRows,
  quarantinedRows,
  VaultError,
  type QuarantinedRow,
  type Session,
} from '../../store/index.ts';
import { noteReveal, secretIn, titleResolver, type RevealedField } from '../items/index.ts';
import { callerOf } from '../log/index.ts';
import { askForSecond } from '../people/index.ts';
import { againstToday, type Today } from './against-today.ts';

/** A state of a record that lies in quarantine: its author had not the right to save it, or has it no more. */
export interface QuarantinedLine {
  /** The revision's id, for `acceptQuarantined`. */
  readonly revision: RevisionId;
  readonly record: RecordId;
  readonly compartment: CompartmentId;
  /** Undefined where this version does not know what it is. */
  readonly kind: RecordKind | undefined;
  readonly title: string;
  /** Milliseconds since 1970 UTC, by the author's clock. */
  readonly at: number;
  readonly by: string;
  /** What it holds, without secrets. */
  readonly fields: JsonObject;
  /** Names of its secrets that are filled. */
  readonly hidden: readonly string[];
  /** It takes the item away. */
  readonly removes: boolean;
  /** How it stands beside what the vault holds today. */
  readonly today: Today;
  /** What it came with in one piece, itself among it: taken over together, or not at all. */
  readonly together: readonly RevisionId[];
  /** Whether its secrets ask for a second person: then they are shown once it is taken over. */
  readonly asksForSecond: boolean;
  /** Whether this person may take it over, in a session that writes. */
  readonly acceptable: boolean;
}

/** What lies in quarantine, newest first, as far as this session can read it. Writes nothing. docs/vault-format.md 14.4. */
export function quarantinedLines(session: Session): QuarantinedLine[] {
  const called = callerOf(session);
  const mayWrite = new Set(session.compartments().flatMap(({ id, right }) => (right >= 3 ? [id] : [])));
  const asking = askForSecond(session);
  const rows = quarantinedRows(session);
  const titles = titlesIn(session, rows);
  const packs = revisionsByPack(rows);
  return rows
    .map(({ row, revision }): QuarantinedLine => {
      const { record, compartment, leaf } = row;
      const kind = kindOf(revision.data);
      return {
        ...{ revision: revision.revision, record, compartment, kind, at: revision.at },
        title: titles(revision.data, record),
        by: called(revision.by),
        fields: kind === undefined ? {} : withoutSecrets(kind, revision.data),
        hidden: kind === undefined ? [] : filledSecrets(kind, revision.data),
        removes: revision.data['removed'] === true,
        today: againstToday(session.record(record), revision, kind),
        together: row.packed === undefined ? [revision.revision] : (packs.get(leaf) ?? []),
        asksForSecond: asking.has(compartment),
        acceptable: mayWrite.has(compartment),
      };
    })
    .sort((a, b) => b.at - a.at || (a.revision < b.revision ? -1 : 1));
}

function revisionsByPack(rows: readonly QuarantinedRow[]): ReadonlyMap<string, readonly RevisionId[]> {
  const packs = new Map<string, RevisionId[]>();
  for (const { row } of rows)
    if (row.packed !== undefined) packs.set(row.leaf, [...(packs.get(row.leaf) ?? []), row.revision]);
  return packs;
}

/**
 * What a state is called: by its own words, else by what the vault calls the item, else by another state in quarantine;
 * the private half of a contact by the contact.
 */
function titlesIn(
  session: Session,
  rows: readonly QuarantinedRow[],
): (data: JsonObject, record: string) => string {
  const own = (data: JsonObject): string => {
    const kind = kindOf(data);
    return isItemKind(kind) ? titleOf(kind, viewOf(kind, data) as Fields<ItemKind>) : '';
  };
  const others = new Map(rows.map(({ row, revision }) => [row.record as string, own(revision.data)]));
  const inVault = titleResolver(session);
  return (data, record) => {
    const { contact } = data;
    const of = typeof contact === 'string' && kindOf(data) === 'private-details' ? contact : record;
    const said = data['removed'] === true ? '' : own(data);
    return said === '' ? (inVault(of) ?? others.get(of) ?? '') : said;
  };
}

/**
 * One secret of a state in quarantine, noted in the journal as any other. Fails with `no-such-record` where there is no
 * such state or it has no such secret, and with `second-person-needed`: what asks for two is taken over first.
 */
export function revealQuarantined(
  session: Session,
  revision: string,
  field: string,
  reason: string,
): RevealedField {
  const found = quarantinedRows(session).find((each) => each.row.revision === revision);
  const kind = found === undefined ? undefined : kindOf(found.revision.data);
  const secret =
    found === undefined || kind === undefined ? undefined : secretIn(kind, found.revision.data, field);
  if (found === undefined || secret === undefined) throw new VaultError('no-such-record');
  const { record: id, compartment } = found.row;
  return { id, field, secret, noted: noteReveal(session, { id, compartment }, { reason }) };
}

/**
 * Takes over states that lie in quarantine, by their revisions' ids: they count from now on, under their author's name
 * and by this session's word; the journal has it. Fails with `not-acceptable`, `fork-unsettled`, and as a save does.
 */
export function acceptQuarantined(session: Session, revisions: readonly string[]): void {
  acceptRows(session, revisions as readonly RevisionId[], {
    [kindMember]: 'note',
    what: 'quarantine-accepted',
    detail: { rows: revisions.length },
  });
}
