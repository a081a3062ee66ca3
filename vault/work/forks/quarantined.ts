import type { RevisionId } from '../../../crypto/index.ts';
import {
  isItemKind,
  kindMember,
  kindOf,
  titleOf,
  viewOf,
  withoutSecrets,
  type Fields,
  type ItemKind,
  type JsonObject,
} from '../../model/index.ts';
import { acceptRows, quarantinedRows, type Session } from '../../store/index.ts';
import { memberNames } from '../items/index.ts';

/** A state of a record that lies in quarantine: its author had not the right to save it, or has it no more. */
export interface QuarantinedLine {
  /** The revision's id, for `acceptQuarantined`. */
  readonly revision: string;
  readonly record: string;
  /** Undefined where this version does not know what it is. */
  readonly kind: string | undefined;
  readonly title: string;
  /** Milliseconds since 1970 UTC, by the author's clock. */
  readonly at: number;
  readonly by: string;
  /** What it holds, without secrets. */
  readonly fields: JsonObject;
  /** Whether this person may take it over, in a session that writes. */
  readonly acceptable: boolean;
}

/** What lies in quarantine, newest first, as far as this session can read it. Writes nothing. docs/vault-format.md 14.4. */
export function quarantinedLines(session: Session): QuarantinedLine[] {
  const names = memberNames(session);
  const mayWrite = new Set(session.compartments().flatMap(({ id, right }) => (right >= 3 ? [id] : [])));
  return quarantinedRows(session)
    .map(({ row, revision: { revision, at, by, data } }): QuarantinedLine => {
      const kind = kindOf(data);
      return {
        revision,
        record: row.record,
        kind,
        title: isItemKind(kind) ? titleOf(kind, viewOf(kind, data) as Fields<ItemKind>) : '',
        at,
        by: names.get(by) ?? by,
        fields: kind === undefined ? {} : withoutSecrets(kind, data),
        acceptable: mayWrite.has(row.compartment),
      };
    })
    .sort((a, b) => b.at - a.at || (a.revision < b.revision ? -1 : 1));
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
