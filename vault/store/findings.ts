import type {
  CompartmentId,
  EntryName,
  LogFinding,
  PartHash,
  PrincipalId,
  RecordId,
  RevisionId,
} from '../../crypto/index.ts';

/**
 * What a check or a reading found. Never thrown: a vault with findings is still shown as far as it verifies.
 * `damage` findings give exit 6; `notice` ones are told and change nothing.
 */
export type Finding =
  | LogFinding
  | { readonly kind: 'file-damaged'; readonly count: number }
  | { readonly kind: 'entry-damaged'; readonly entry: EntryName }
  | {
      readonly kind: 'row-damaged' | 'row-forged' | 'row-twice' | 'row-key-missing' | 'row-awaits-rekey';
      readonly compartment: CompartmentId;
      readonly record: RecordId;
      readonly revision: RevisionId;
    }
  | {
      readonly kind: 'row-unlisted';
      readonly compartment: CompartmentId;
      readonly record: RecordId;
      readonly revision: RevisionId;
    }
  /** Who listed a compartment anew left a row out, or wrote another text: an older copy has it. docs/vault-format.md 17.2. */
  | {
      readonly kind: 'rekey-left-out' | 'rekey-differs';
      readonly entry: EntryName;
      readonly signers: readonly PrincipalId[];
      readonly compartment: CompartmentId;
      readonly record: RecordId;
      readonly revision: RevisionId;
    }
  | {
      readonly kind: 'rows-missing';
      readonly entry: EntryName;
      readonly compartment: CompartmentId;
      readonly count: number;
    }
  /** All revisions of a pack are lost with it; how many, `rows-missing` of the same entry says. */
  | { readonly kind: 'pack-damaged'; readonly entry: EntryName; readonly compartment: CompartmentId }
  /** Packs still hold revisions that are erased, beside others: who manages the compartment finishes it. */
  | { readonly kind: 'erasure-incomplete'; readonly compartment: CompartmentId; readonly count: number }
  | { readonly kind: 'listing-unprovable'; readonly entry: EntryName; readonly compartment: CompartmentId }
  | {
      readonly kind:
        | 'slot-damaged'
        /** Its bytes are those that were listed, and they are no slot: whoever listed them wrote it so. */
        | 'slot-forged'
        | 'slot-missing'
        | 'wrap-damaged'
        | 'part-damaged'
        /** No damage: a re-key deletes wraps that its signer could not withdraw. docs/vault-format.md 7.5. */
        | 'part-missing'
        | 'part-unlisted';
      readonly part: PartHash;
    }
  /** The key for notes is not the one that belongs to the compartment's key: somebody else would read them. */
  | { readonly kind: 'note-key-wrong'; readonly compartment: CompartmentId }
  | { readonly kind: 'wrap-against-no-single'; readonly compartment: CompartmentId }
  | { readonly kind: 'compartment-owed'; readonly compartment: CompartmentId }
  /** Only one person administers the vault: told by `check` and `info`, and no damage. */
  | { readonly kind: 'single-owner' }
  | { readonly kind: 'stream-broken'; readonly compartment: CompartmentId }
  /**
   * This machine has seen entries that are not here: the copy is older, or was edited apart. `at` is when it saw them,
   * `before` how many entries it saw and `now` how many there are.
   */
  | { readonly kind: 'rolled-back'; readonly at: number; readonly before: number; readonly now: number }
  /** A list left for the screen does not say what the record says: whoever signed `entry` wrote it so. */
  | {
      readonly kind: 'list-differs';
      readonly entry: EntryName;
      readonly compartment: CompartmentId;
      readonly record: RecordId;
    }
  /** An entry that counted when this machine last saw the vault no longer does. */
  | { readonly kind: 'memory-contradicted'; readonly entry: EntryName };

export type FindingKind = Finding['kind'];

const notices: readonly FindingKind[] = [
  'quarantined',
  'clock',
  'newer',
  'row-unlisted',
  'row-awaits-rekey',
  'part-missing',
  'part-unlisted',
  'compartment-owed',
  'erasure-incomplete',
  'single-owner',
  'rolled-back',
];

/** Whether a finding means that something was changed or lost, so that a command ends with 6. */
export function isDamage(finding: Finding): boolean {
  return !notices.includes(finding.kind);
}

const changed: readonly FindingKind[] = [
  'file-damaged',
  'entry-damaged',
  'row-damaged',
  'pack-damaged',
  'slot-damaged',
  'part-damaged',
];

/**
 * Whether a finding forbids writing in the file: bytes that were changed or cannot be read. What somebody with a right
 * wrote wrongly, and what is absent, is told and forbids nothing: else a repaired file, and one in which a liar wrote,
 * could never be written again. docs/vault-format.md 22, decision 0066.
 */
export function forbidsWriting({ kind }: Finding): boolean {
  return changed.includes(kind);
}
