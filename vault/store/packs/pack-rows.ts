import type { StoredRow } from '../stored.ts';
import type { StoredPack } from './stored-pack.ts';

/** The revisions of a pack, each as a row: with the pack's leaf and data, and its place there. */
export function rowsOfPack(pack: StoredPack): StoredRow[] {
  const { compartment, leaf, entry, data } = pack;
  if (leaf === '') return [];
  return pack.members.map((member, at) => ({
    compartment,
    ...member,
    leaf,
    entry,
    data,
    packed: { pack, at },
  }));
}

/** The packs that rows lie in, each once. */
export function packsOf(rows: readonly StoredRow[]): StoredPack[] {
  const packs = new Map<string, StoredPack>();
  for (const { packed } of rows)
    if (packed !== undefined) packs.set(`${packed.pack.leaf}/${packed.pack.entry}`, packed.pack);
  return [...packs.values()];
}

/** The rows that lie in the file by themselves. */
export function unpacked(rows: readonly StoredRow[]): StoredRow[] {
  return rows.filter(({ packed }) => packed === undefined);
}
