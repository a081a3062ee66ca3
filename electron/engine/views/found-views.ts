import {
  callerOf,
  isDamage,
  logRecords,
  type Finding,
  type LockedVault,
  type Session,
} from '../../../vault/work/index.ts';
import type { CheckView, FoundView } from '../../contract/index.ts';

interface Opened {
  readonly locked: LockedVault;
  readonly session: Session;
}

/**
 * What a check found, damage first; things of one kind are told together.
 * @param opened null where nothing is unlocked: then neither compartments nor people are named
 */
export function checkView(findings: readonly Finding[], opened: Opened | null): CheckView {
  const each = [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
  const signers = opened === null ? () => [] : signersIn(opened, each);
  const kinds = [...new Set(each.map(({ kind }) => kind))];
  const found = kinds.map((kind): FoundView => {
    const some = each.filter((finding) => finding.kind === kind);
    return {
      kind,
      isDamage: some.some(isDamage),
      count: some.reduce((sum, finding) => sum + countOf(finding), 0),
      compartments: unique(some.flatMap((finding) => compartmentOf(finding, opened))),
      by: unique(some.flatMap((finding) => signers(finding))),
    };
  });
  found.sort((a, b) => Number(b.isDamage) - Number(a.isDamage));
  return { found, isDamaged: found.some(({ isDamage: damaged }) => damaged) };
}

function countOf(finding: Finding): number {
  return 'count' in finding ? finding.count : 1;
}

function compartmentOf(finding: Finding, opened: Opened | null): string[] {
  const kind =
    'compartment' in finding ? opened?.session.compartmentOf(finding.compartment)?.kind : undefined;
  return kind === undefined ? [] : [kind];
}

/** Who signed the entry that a finding names. */
function signersIn(
  { locked, session }: Opened,
  findings: readonly Finding[],
): (finding: Finding) => string[] {
  if (!findings.some((finding) => 'entry' in finding)) return () => [];
  const called = callerOf(session);
  const by = new Map<string, string[]>(
    logRecords(locked).map(({ name, signers }) => [name, signers.map(called)]),
  );
  return (finding) => ('entry' in finding ? (by.get(finding.entry) ?? []) : []);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
