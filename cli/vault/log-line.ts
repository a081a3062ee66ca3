import type { Translate } from '../../i18n/index.ts';
import { aloneBecause, type JournalNote, type LogDeed, type LogRecord } from '../../vault/work/index.ts';

type Signer = LogRecord['signers'][number];
type Labels = ReadonlyMap<Signer, string>;

/** An entry in one line: when, who signed, what it did, and whether it counts. */
export function logLine(t: Translate, { at, signers, counts, deeds }: LogRecord, labels: Labels): string {
  const who = signers.map((id) => nameOf(id, labels)).join(' + ');
  const what = deedLines(t, deeds).join('; ');
  const verdict = counts ? '' : `  ${t('cli.log-not-counting')}`;
  return `${timeOf(at)}  ${who}  ${what}${verdict}`;
}

/** A note of the journal in one line. */
export function journalLine(t: Translate, note: JournalNote, labels: Labels): string {
  const { at, by, what } = note;
  const because = aloneBecause(note);
  const said = because === null ? t('cli.log-note', { what }) : t('cli.log-note-alone', { what, because });
  return `${timeOf(at)}  ${nameOf(by, labels)}  ${said}`;
}

/** Deeds of one kind are counted together. */
export function deedLines(t: Translate, deeds: readonly LogDeed[]): string[] {
  const counts = new Map<LogDeed['what'], number>();
  for (const deed of deeds)
    counts.set(deed.what, (counts.get(deed.what) ?? 0) + ('count' in deed ? deed.count : 1));
  return [...counts].map(([what, count]) => t(`work.log-deed-${what}`, { count }));
}

function nameOf(id: Signer, labels: Labels): string {
  return labels.get(id) ?? id.slice(0, 8);
}

/** A time as the log's lines have it, UTC. */
export function timeOf(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').slice(0, 16);
}
