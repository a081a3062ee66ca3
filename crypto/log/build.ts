import { CryptoError } from '../errors.ts';
import { noVault, type EntryName } from '../ids.ts';
import type { EntryBody } from './body.ts';
import { mostParents } from './entry.ts';
import type { Log } from './log.ts';
import { signEntry, type EntrySigner } from './sign.ts';
import type { LogView } from './view.ts';

/** What an entry is made of besides its place in the log. `time` is milliseconds since 1970 UTC. */
export type EntryDraft = {
  readonly time: number;
  readonly body: EntryBody;
  readonly signers: readonly EntrySigner[];
  /** Other parents than the tips that count: for joins in steps, and for tests. */
  readonly parents?: readonly EntryName[];
};

/**
 * The bytes of a new entry on top of all that counts: parents, doors and vault are filled in, lists sorted.
 * Fails with `bad-input` when more than 64 tips count (see `joinTips`), or a body is too long or not in shape.
 */
export function buildEntry(
  view: LogView,
  { time, body, signers, parents = view.countedTips }: EntryDraft,
): Uint8Array {
  if (parents.length > mostParents) throw new CryptoError('bad-input', { parents: parents.length });
  return signEntry(
    {
      vault: view.vault,
      time,
      parents: parents.toSorted(),
      doors: view.doorsSeenFrom(parents),
      signers: signers.map(({ id }) => id).sort(),
      body,
    },
    signers,
  );
}

/** The bytes of a vault's first entry, signed by the founder that its body names. Its name is the vault's id. */
export function buildGenesis({
  time,
  body,
  founder,
}: {
  time: number;
  body: EntryBody;
  founder: EntrySigner;
}): Uint8Array {
  return signEntry({ vault: noVault, time, parents: [], doors: [], signers: [founder.id], body }, [founder]);
}

/**
 * Joins tips until at most 64 count: repeatedly an empty entry over the 64 lowest. The joins are added to the log and
 * returned, to be stored; none when there is nothing to join. Fails with `bad-input` when a join would not count.
 */
export function joinTips(log: Log, draft: Pick<EntryDraft, 'time' | 'signers'>): Uint8Array[] {
  const joins: Uint8Array[] = [];
  for (let view = log.view(); view.countedTips.length > mostParents; view = log.view()) {
    const parents = view.countedTips.slice(0, mostParents);
    const join = buildEntry(view, { ...draft, body: {}, parents });
    if (log.preview(join).kind !== 'counts') throw new CryptoError('bad-input');
    log.add(join);
    joins.push(join);
  }
  return joins;
}
