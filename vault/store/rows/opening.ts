import type { Database } from 'better-sqlite3';
import { CryptoError, type LogView, type RowListing } from '../../../crypto/index.ts';
import { ModelError } from '../../model/index.ts';
import type { Cipher, CompartmentForm } from '../cipher.ts';
import type { StoredPack } from '../packs/stored-pack.ts';
import { isAcceptedFrom } from '../quarantine/proof.ts';
import type { StoredRevision } from '../session.ts';
import type { StoredRow } from '../stored.ts';
import { isErased } from './erased.ts';
import { noteOf, revisionOf } from './row-text.ts';

export interface OpenedRow {
  readonly revision: StoredRevision | null;
  /** `not-as-said`: it says another author or place than its entry. */
  readonly fault?: 'not-opened' | 'not-as-said';
}

/**
 * What rows of a listing say, for those who have the key. A pack is opened once where its revisions are asked for one
 * after another.
 */
export function openerOf(
  db: Database,
  view: LogView,
  form: CompartmentForm,
  listing: RowListing,
  cipher: Cipher | undefined,
): (row: StoredRow) => OpenedRow {
  if (cipher === undefined) return () => ({ revision: null });
  const textOf = textsOf(cipher);
  return (row) => {
    if (row.data === null || isErased(view, row)) return { revision: null };
    try {
      const text = textOf(row, row.data);
      const revision = form.drop ? noteOf(row, text) : revisionOf(row, text);
      if (revision === null) return { revision, fault: 'not-as-said' };
      if (isByASigner(listing, revision)) return { revision };
      const isAccepted = !form.drop && isAcceptedFrom(db, view, listing, revision.by);
      return isAccepted
        ? { revision: { ...revision, acceptedBy: listing.signers } }
        : { revision: null, fault: 'not-as-said' };
    } catch (error) {
      if (error instanceof CryptoError || error instanceof ModelError)
        return { revision: null, fault: 'not-opened' };
      throw error;
    }
  };
}

/** The texts of rows, in packs or by themselves. What it gives fails with `seal-broken` or `record-damaged`. */
export function textsOf(cipher: Cipher): (row: StoredRow, data: Uint8Array) => Uint8Array {
  let last: { readonly pack: StoredPack; readonly texts: readonly Uint8Array[] } | undefined;
  return ({ record, revision, packed }, data) => {
    if (packed === undefined) return cipher.open(record, revision, data);
    const { pack, at } = packed;
    if (last?.pack !== pack) last = { pack, texts: cipher.openPack(pack.ids, data, pack.members.length) };
    const text = last.texts[at];
    if (text === undefined) throw new ModelError('record-damaged');
    return text;
  };
}

/** Who vouches for a listing answers for what others wrote; everybody else may only write in his own name. */
function isByASigner(listing: RowListing, revision: StoredRevision): boolean {
  return listing.vouches || listing.signers.includes(revision.by);
}
