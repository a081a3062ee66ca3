import { leafHash, type PackMember } from '../../../crypto/index.ts';
import { lengthInPack, secretStep } from '../../model/index.ts';
import type { Cipher, CompartmentForm } from '../cipher.ts';
import type { SealedPack, SealedRow } from '../stored.ts';
import { directoryOf, newPack } from './stored-pack.ts';

/** What a writer packs: its own matter, docs/vault-format.md 12.6. */
export interface Packing {
  /** Revisions of one compartment in one entry from which they are packed. */
  readonly from: number;
  /** Revisions in a pack, and bytes of its text. */
  readonly most: number;
  readonly bytes: number;
}

/** Measured: more in a pack saves little, and one record is to be read in under a millisecond. */
export const usualPacking: Packing = { from: 16, most: 128, bytes: 65_536 };

/** A revision that is to be sealed, with its record text. */
export interface Unsealed extends PackMember {
  readonly text: Uint8Array;
}

/** Whether packs may lie in a compartment: never among notes, nor where secrets lie. */
export function mayPack({ drop, step }: CompartmentForm): boolean {
  return !drop && step !== secretStep;
}

/** Seals revisions that one entry is to list in one compartment: few as rows, many in packs. */
export function sealMany(
  cipher: Cipher,
  form: CompartmentForm,
  revisions: readonly Unsealed[],
  packing: Packing = usualPacking,
): { readonly rows: SealedRow[]; readonly packs: SealedPack[] } {
  const isPacked = mayPack(form) && revisions.length >= packing.from;
  const groups = isPacked ? grouped(revisions.toSorted(byPlace), packing) : revisions.map((each) => [each]);
  const rows: SealedRow[] = [];
  const packs: SealedPack[] = [];
  for (const group of groups) {
    const [only] = group;
    if (group.length === 1 && only !== undefined) rows.push(sealedRow(cipher, form, only));
    else packs.push(sealedPack(cipher, form, group));
  }
  return { rows, packs };
}

function sealedRow(cipher: Cipher, form: CompartmentForm, { record, revision, text }: Unsealed): SealedRow {
  const data = cipher.seal(record, revision, text);
  return { record, revision, data, leaf: leafHash(form.id, record, revision, data) };
}

function sealedPack(cipher: Cipher, form: CompartmentForm, group: readonly Unsealed[]): SealedPack {
  const members = group.map(({ record, revision }) => ({ record, revision }));
  const ids = directoryOf(members);
  const data = cipher.sealPack(
    ids,
    group.map(({ text }) => text),
  );
  return newPack(form.id, members, ids, data);
}

/** As few groups as the limits allow, of about the same number. */
function grouped(sorted: readonly Unsealed[], { most, bytes }: Packing): Unsealed[][] {
  const even = Math.ceil(sorted.length / Math.ceil(sorted.length / most));
  const groups: Unsealed[][] = [];
  let room = 0;
  for (const each of sorted) {
    const length = lengthInPack(each.text);
    const last = groups.at(-1);
    if (last === undefined || last.length >= even || length > room) {
      groups.push([each]);
      room = bytes - length;
    } else {
      last.push(each);
      room -= length;
    }
  }
  return groups;
}

function byPlace(a: PackMember, b: PackMember): number {
  if (a.record !== b.record) return a.record < b.record ? -1 : 1;
  return a.revision < b.revision ? -1 : 1;
}
