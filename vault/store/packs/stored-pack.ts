import {
  decodePackIds,
  encodePackIds,
  packLeaf,
  packSum,
  type CompartmentId,
  type EntryName,
  type LeafHash,
  type PackMember,
  type RecordId,
} from '../../../crypto/index.ts';

/** A pack as the file holds it; `data` is null once something in it is erased. docs/vault-format.md 12.6. */
export interface StoredPack {
  readonly compartment: CompartmentId;
  readonly first: RecordId;
  readonly last: RecordId;
  /** H(data), which stays when the data go. */
  readonly sum: string;
  readonly entry: EntryName;
  readonly ids: Uint8Array;
  readonly data: Uint8Array | null;
  /** What lies in it, by its directory; none where that is no directory, or not of these records. */
  readonly members: readonly PackMember[];
  /** Made of directory and sum: empty where these have not the form. */
  readonly leaf: LeafHash | '';
}

/** What of a pack lies in the file's columns. */
export type PackColumns = Omit<StoredPack, 'members' | 'leaf'>;

/** A pack of its columns, with what these say. */
export function packOf(columns: PackColumns): StoredPack {
  const { compartment, first, last, ids, sum } = columns;
  const members = membersOr(() => decodePackIds(ids));
  const isInPlace = members[0]?.record === first && members.at(-1)?.record === last;
  const isInShape = isInPlace && compartment.length === 32 && sum.length === 64;
  return isInShape
    ? { ...columns, members, leaf: packLeaf(compartment, ids, sum) }
    : { ...columns, members: [], leaf: '' };
}

/** A pack that was sealed just now; the entry that is to list it is not known yet. Members ascend. */
export function newPack(
  compartment: CompartmentId,
  members: readonly PackMember[],
  ids: Uint8Array,
  data: Uint8Array,
): Omit<StoredPack, 'entry'> {
  const sum = packSum(data);
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined) throw new TypeError('a pack is never empty');
  const leaf = packLeaf(compartment, ids, sum);
  return { compartment, first: first.record, last: last.record, sum, ids, data, members, leaf };
}

/** Whether the directory has its form and the data, where they are, are those of the sum. */
export function isWholePack({ leaf, data, sum }: StoredPack): boolean {
  return leaf !== '' && (data === null || packSum(data) === sum);
}

/** The directory of a pack that is to be sealed. */
export const directoryOf = encodePackIds;

function membersOr(read: () => PackMember[]): PackMember[] {
  try {
    return read();
  } catch {
    return [];
  }
}
