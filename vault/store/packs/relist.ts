import type { CompartmentId } from '../../../crypto/index.ts';
import { encodeRecordText } from '../../model/index.ts';
import type { RowsToList } from '../append.ts';
import { isErased } from '../rows/erased.ts';
import { readSomePacks } from '../rows/reader.ts';
import { formOf, type SessionState } from '../state.ts';
import type { StoredRow } from '../stored.ts';
import { sealMany, type Unsealed } from './packing.ts';
import type { StoredPack } from './stored-pack.ts';

/** What survives of packs, sealed anew, and the packs that may then go. */
export interface Relisted {
  readonly lists: readonly RowsToList[];
  readonly spent: readonly StoredPack[];
}

/**
 * Seals anew what survives of packs of one compartment when something in them is erased, under the key to seal with now.
 * A pack that does not verify stays as it is: its erasure is not complete. docs/vault-format.md 18.
 * @param isGoing tells what the entry that is to list them erases; what is erased already goes too
 */
export function relist(
  state: SessionState,
  compartment: CompartmentId,
  packs: readonly StoredPack[],
  isGoing: (row: StoredRow) => boolean,
): Relisted {
  const form = formOf(state.view, compartment);
  const [best] = state.view.keys(compartment).filter(({ newest }) => newest);
  const cipher = form === undefined || best === undefined ? undefined : state.cipherFor(form, best.kid);
  if (form === undefined || cipher === undefined) return { lists: [], spent: [] };
  const spent: StoredPack[] = [];
  const survivors = new Map<string, Unsealed>();
  for (const pack of packs) {
    const left = leftOf(state, form, pack, isGoing);
    if (left === null) continue;
    spent.push(pack);
    for (const each of left) survivors.set(`${each.record}/${each.revision}`, each);
  }
  const sealed = sealMany(cipher, form, [...survivors.values()], state.packing);
  return { lists: [{ compartment, kid: cipher.kid, ...sealed }], spent };
}

/** What survives of a pack; null where not all of that can be vouched for. */
function leftOf(
  { container, view, cipherFor }: SessionState,
  form: Parameters<typeof readSomePacks>[2],
  pack: StoredPack,
  isGoing: (row: StoredRow) => boolean,
): Unsealed[] | null {
  const read = readSomePacks(container.db, view, form, cipherFor, [pack]);
  const isLeft = (row: StoredRow): boolean => !isErased(view, row) && !isGoing(row);
  const left = read.rows.filter(({ row }) => isLeft(row));
  const isWhole = read.findings.length === 0 && read.rows.length === pack.members.length;
  if (!isWhole) return null;
  const texts = left.flatMap(({ row: { record, revision: name }, revision }) => {
    if (revision === null) return [];
    const { at, by, parents, data } = revision;
    return [{ record, revision: name, text: encodeRecordText({ at, by, parents, data }) }];
  });
  return texts.length === left.length ? texts : null;
}
