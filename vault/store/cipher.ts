import {
  dropKeys,
  kidOf,
  listKey,
  openNote,
  openPack,
  openRow,
  packKey,
  printKey,
  recordKey,
  sealNote,
  sealPack,
  sealRow,
  type BlockKey,
  type CompartmentId,
  type CompartmentKey,
  type Kid,
  type RandomBytes,
  type RecordId,
  type RevisionId,
  type SetId,
  type VaultId,
} from '../../crypto/index.ts';
import { framePlaintext, joinTexts, ModelError, splitTexts, unframePlaintext } from '../model/index.ts';

/** What the log fixed when the compartment was made. docs/vault-format.md 7.4. */
export interface CompartmentForm {
  readonly id: CompartmentId;
  readonly kind: string;
  readonly step: 64 | 256;
  /** Notes: anyone adds, readers open. */
  readonly drop: boolean;
}

/** Seals and opens the record texts of one compartment under one of its keys. */
export interface Cipher {
  readonly kid: Kid;
  readonly seal: (record: RecordId, revision: RevisionId, text: Uint8Array) => Uint8Array;
  /** Fails with `seal-broken` (CryptoError) or `record-damaged` (ModelError). */
  readonly open: (record: RecordId, revision: RevisionId, data: Uint8Array) => Uint8Array;
  /** Seals the texts of a pack, bound to its directory. Not among notes. */
  readonly sealPack: (ids: Uint8Array, texts: readonly Uint8Array[]) => Uint8Array;
  /** The texts of a pack of so many revisions. Fails as `open` does; always among notes. */
  readonly openPack: (ids: Uint8Array, data: Uint8Array, count: number) => Uint8Array[];
  /** The key of this compartment's stream in one paper set. */
  readonly forPaper: (set: SetId) => BlockKey;
  /** The key of this compartment's list blocks. */
  readonly forList: () => BlockKey;
  /** Overwrites the keys that were derived here. */
  readonly forget: () => void;
}

/** The cipher of a compartment key. docs/vault-format.md 9.1, 12.1, 12.3. */
export function createCipher(
  key: CompartmentKey,
  vault: VaultId,
  form: CompartmentForm,
  random: RandomBytes,
): Cipher {
  const forPaper = (set: SetId): BlockKey => printKey(key, vault, form.id, set);
  const forList = (): BlockKey => listKey(key, vault, form.id);
  if (form.drop) return { kid: kidOf(key), forPaper, forList, ...noteCipher(key, vault, form) };
  const rows = recordKey(key, vault, form.id);
  const packs = packKey(key, vault, form.id);
  return {
    kid: kidOf(key),
    forPaper,
    forList,
    seal: (record, revision, text) =>
      sealRow(rows, record, revision, framePlaintext(text, form.step), random),
    open: (record, revision, data) => unframePlaintext(openRow(rows, record, revision, data), form.step),
    sealPack: (ids, texts) => sealPack(packs, ids, framePlaintext(joinTexts(texts), form.step), random),
    openPack: (ids, data, count) =>
      splitTexts(unframePlaintext(openPack(packs, ids, data), form.step), count),
    forget: () => {
      rows.fill(0);
      packs.fill(0);
    },
  };
}

function noteCipher(
  key: CompartmentKey,
  vault: VaultId,
  form: CompartmentForm,
): Pick<Cipher, 'seal' | 'open' | 'sealPack' | 'openPack' | 'forget'> {
  const keys = dropKeys(key, vault, form.id);
  return {
    seal: (_record, _revision, text) => sealNote(keys.publicKey, framePlaintext(text, form.step)),
    open: (_record, _revision, data) => unframePlaintext(openNote(keys, data), form.step),
    sealPack: () => {
      throw new TypeError('notes are not packed');
    },
    openPack: () => {
      throw new ModelError('record-damaged');
    },
    forget: () => {
      keys.secretKey.fill(0);
    },
  };
}

/** Seals a note for readers, by someone who cannot read: all that is needed is the compartment's public key. */
export function sealNoteFor(boxPublicKey: Uint8Array, form: CompartmentForm, text: Uint8Array): Uint8Array {
  return sealNote(boxPublicKey, framePlaintext(text, form.step));
}
