import {
  fingerprintOf,
  isCounted,
  noVault,
  type CompartmentId,
  type Entry,
  type EntryBody,
  type EntryName,
  type PrincipalId,
  type PrincipalKind,
  type PrincipalStatement,
  type SetId,
  type Verdict,
} from '../../crypto/index.ts';
import type { LockedVault } from './locked.ts';
import { readLog } from './log/log-table.ts';

/** One thing that an entry does, as can be told without any key: ids, kinds and counts. docs/vault-format.md 7. */
export type LogDeed =
  | { readonly what: 'founded' | 'joined' | 'door-text-changed' }
  | { readonly what: 'principal-added'; readonly principal: PrincipalId; readonly kind: PrincipalKind }
  | {
      readonly what: 'principal-removed' | 'rights-changed' | 'keys-changed';
      readonly principal: PrincipalId;
    }
  | {
      readonly what: 'compartment-made' | 'compartment-changed' | 'key-made';
      readonly compartment: CompartmentId;
    }
  | { readonly what: 'parts-listed' | 'parts-withdrawn'; readonly count: number }
  | {
      readonly what: 'rows-listed' | 'rows-listed-anew';
      readonly compartment: CompartmentId;
      readonly count: number;
    }
  | { readonly what: 'erased'; readonly compartment: CompartmentId }
  | { readonly what: 'voided'; readonly side: EntryName; readonly count: number }
  | { readonly what: 'printed'; readonly set: SetId }
  | { readonly what: 'restored'; readonly from: EntryName };

/** An entry of the signed log, in the order of the log. */
export interface LogRecord {
  readonly name: EntryName;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970 UTC, by the writer's clock. */
  readonly at: number;
  readonly signers: readonly PrincipalId[];
  readonly parents: readonly EntryName[];
  readonly verdict: Verdict;
  readonly counts: boolean;
  readonly deeds: readonly LogDeed[];
}

/** The whole log as it was verified when the file was opened; needs no key. */
export function logRecords({ inner: { container, log } }: LockedVault): LogRecord[] {
  const view = log.view();
  const bytesOf = new Map(readLog(container.db).map(({ hash, bytes }) => [hash, bytes]));
  return view.order.flatMap((name) => {
    const entry = log.entry(name);
    const verdict = view.verdict(name);
    const bytes = bytesOf.get(name);
    if (entry === undefined || verdict === undefined || bytes === undefined) return [];
    const { time: at, signers, parents } = entry;
    return [
      { name, bytes, at, signers, parents, verdict, counts: isCounted(verdict), deeds: deedsOf(entry) },
    ];
  });
}

/** What two people read to each other to know that they hold the same log: one for each newest entry. */
export function logFingerprints({ inner: { log } }: LockedVault): string[] {
  return log.view().countedTips.map(fingerprintOf);
}

/** What an entry does, each thing once. */
export function deedsOf({ body, vault, parents }: Entry): LogDeed[] {
  const deeds: LogDeed[] = [
    ...(vault === noVault ? ([{ what: 'founded' }] as const) : []),
    ...(body.principals ?? []).flatMap(principalDeeds),
    ...compartmentDeeds(body),
    ...partDeeds(body),
    ...rowDeeds(body),
    ...wayDeeds(body),
  ];
  return deeds.length === 0 && parents.length > 1 ? [{ what: 'joined' }] : deeds;
}

function principalDeeds({ id: principal, kind, sign, rights, removed }: PrincipalStatement): LogDeed[] {
  if (kind !== undefined) return [{ what: 'principal-added', principal, kind }];
  if (removed === true) return [{ what: 'principal-removed', principal }];
  return [
    ...(sign === undefined ? [] : ([{ what: 'keys-changed', principal }] as const)),
    ...(rights === undefined ? [] : ([{ what: 'rights-changed', principal }] as const)),
  ];
}

function compartmentDeeds({ compartments = [], keys = [] }: EntryBody): LogDeed[] {
  return [
    ...compartments.map(({ id: compartment, kind }): LogDeed => {
      const what = kind === undefined ? 'compartment-changed' : 'compartment-made';
      return { what, compartment };
    }),
    ...keys.map(({ compartment }): LogDeed => ({ what: 'key-made', compartment })),
  ];
}

function partDeeds({ parts = [], gone = [], door }: EntryBody): LogDeed[] {
  return [
    ...(parts.length === 0 ? [] : ([{ what: 'parts-listed', count: parts.length }] as const)),
    ...(gone.length === 0 ? [] : ([{ what: 'parts-withdrawn', count: gone.length }] as const)),
    ...(door === undefined ? [] : ([{ what: 'door-text-changed' }] as const)),
  ];
}

function rowDeeds({ rows = [], erase = [] }: EntryBody): LogDeed[] {
  return [
    ...rows.map(({ compartment, count, all }): LogDeed => {
      const what = all === undefined ? 'rows-listed' : 'rows-listed-anew';
      return { what, compartment, count };
    }),
    ...erase.map(({ compartment }): LogDeed => ({ what: 'erased', compartment })),
  ];
}

function wayDeeds({ void: voided, print, restore }: EntryBody): LogDeed[] {
  return [
    ...(voided === undefined
      ? []
      : ([{ what: 'voided', side: voided.side, count: voided.entries.length }] as const)),
    ...(print === undefined ? [] : ([{ what: 'printed', set: print.set }] as const)),
    ...(restore === undefined ? [] : ([{ what: 'restored', from: restore }] as const)),
  ];
}
