import type { EntryName, PartHash } from '../ids.ts';
import type { LogNode } from './node.ts';
import { createProjectedParts, type Entitled, type PartListing } from './projected-parts.ts';
import { createProjectedRows, type RowListing } from './projected-rows.ts';

export type { PartListing } from './projected-parts.ts';
export type { RowListing } from './projected-rows.ts';

/** What the entries that count say of parts, rows and erasure, kept up entry by entry, ancestors first. */
export interface Projection {
  readonly parts: ReadonlyMap<PartHash, readonly PartListing[]>;
  readonly rows: readonly RowListing[];
  /** "compartment/record" and "compartment/record/revision". */
  readonly erased: ReadonlySet<string>;
  readonly prints: readonly LogNode[];
  readonly restores: readonly LogNode[];
  /** Every hash that an entry that counts withdraws, whether or not it may. */
  withdrawn(): Iterable<PartHash>;
  isGone(hash: PartHash): boolean;
  /** Whether a newer version wrote one of the entries. */
  isNewer(): boolean;
  add(node: LogNode): void;
}

/** An empty projection. `entitled` says whether an entry that counts has a signer with a right. */
export function createProjection(
  entitled: Entitled,
  nodeOf: (name: EntryName) => LogNode | undefined,
): Projection {
  const { parts, withdrawn, isGone, add: addParts } = createProjectedParts(entitled);
  const { rows, restores, add: addRows } = createProjectedRows(nodeOf);
  const erased = new Set<string>();
  const prints: LogNode[] = [];
  let newer = false;
  const add = (node: LogNode): void => {
    const { body, unknown } = node.entry;
    newer ||= unknown;
    if (body.print) prints.push(node);
    addParts(node);
    addRows(node);
    for (const { compartment, record, revisions } of body.erase ?? []) {
      const whole = `${compartment}/${record}`;
      if (revisions.length === 0) erased.add(whole);
      for (const revision of revisions) erased.add(`${whole}/${revision}`);
    }
  };
  return { parts, rows, erased, prints, restores, withdrawn, isGone, isNewer: () => newer, add };
}
