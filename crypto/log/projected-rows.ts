import type { CompartmentId, EntryName, PrincipalId } from '../ids.ts';
import type { EntryBody, RowsStatement } from './body.ts';
import { isUpTo } from './evaluate.ts';
import { isAncestor } from './graph.ts';
import type { LogNode } from './node.ts';
import { push } from './projected-parts.ts';

/** Rows that an entry that counts lists. */
export interface RowListing extends RowsStatement {
  readonly entry: EntryName;
  readonly signers: readonly PrincipalId[];
  /** Its signers answer for what others wrote: it is listed with `all`, or beside an erasure there (specification 12.6). */
  readonly vouches: boolean;
  /** The entry with `all` that closed it: its rows are no longer looked for. */
  readonly closedBy: EntryName | undefined;
  /** Listed by a restored print entry or before it: its rows may be there, as history, or be absent. */
  readonly optional: boolean;
}

type Kept = { -readonly [Name in keyof RowListing]: RowListing[Name] } & { readonly node: LogNode };

/** Which rows the entries that count list, and what of them is closed (specification 12.4, 17.2, 20.3). */
export interface ProjectedRows {
  readonly rows: readonly RowListing[];
  readonly restores: readonly LogNode[];
  readonly add: (node: LogNode) => void;
}

/** No rows yet. */
export function createProjectedRows(nodeOf: (name: EntryName) => LogNode | undefined): ProjectedRows {
  const rows: Kept[] = [];
  const open = new Map<CompartmentId, Kept[]>();
  const restores: LogNode[] = [];
  const printOf = (restore: LogNode): LogNode[] => {
    const node = restore.entry.body.restore === undefined ? undefined : nodeOf(restore.entry.body.restore);
    return node?.entry.body.print ? [node] : [];
  };
  const close = (node: LogNode, compartment: CompartmentId) => {
    const before = restores.filter((restore) => isUpTo(restore, node));
    const isReached = reachedFrom(node, before.flatMap(printOf));
    const isClosed = (listing: Kept) => isAncestor(listing.node.place, node.place) && isReached(listing.node);
    const all = open.get(compartment) ?? [];
    for (const listing of all.filter(isClosed)) listing.closedBy = node.name;
    open.set(
      compartment,
      all.filter((listing) => listing.closedBy === undefined),
    );
  };
  /** Rows up to a restored print entry lay on paper, not in the file: where they are not, that is no finding. */
  const excuse = (restore: LogNode) => {
    const prints = printOf(restore);
    for (const listing of rows) {
      if (prints.some((print) => isUpTo(listing.node, print))) listing.optional = true;
    }
  };
  const add = (node: LogNode) => {
    const { name: entry, entry: signed } = node;
    if (signed.body.restore) {
      restores.push(node);
      excuse(node);
    }
    for (const statement of signed.body.rows ?? []) {
      if (statement.all) close(node, statement.compartment);
      const kept = {
        ...statement,
        node,
        entry,
        signers: signed.signers,
        vouches: statement.all !== undefined || erasesIn(signed.body, statement.compartment),
        closedBy: undefined,
        optional: false,
      };
      rows.push(kept);
      push(open, statement.compartment, kept);
    }
  };
  return { rows, restores, add };
}

function erasesIn({ erase = [] }: EntryBody, compartment: CompartmentId): boolean {
  return erase.some((element) => element.compartment === compartment);
}

/**
 * Whether an `all` at `node` speaks of an ancestor: whether it is reached by parents otherwise than through a restored
 * print entry, since what lies before that was not there when the `all` was written (specification 20.3).
 */
function reachedFrom(node: LogNode, prints: readonly LogNode[]): (ancestor: LogNode) => boolean {
  if (prints.length === 0) return () => true;
  const reached = new Set<LogNode>();
  const waiting = [...node.parents];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    if (prints.includes(next)) continue;
    const isWhole = next.parents.length === next.entry.parents.length;
    waiting.push(...next.parents, ...(isWhole ? [] : next.doors));
  }
  return (ancestor) => reached.has(ancestor);
}
