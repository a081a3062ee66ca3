import type {
  CompartmentId,
  EntryName,
  Kid,
  PartHash,
  PrincipalId,
  RecordId,
  RevisionId,
  SetId,
} from '../ids.ts';

/** Rights in a compartment: none, read, write, manage. Each includes those below it. */
export type Right = 0 | 1 | 3 | 7;
export const noRight = 0;
export const readRight = 1;
export const writeRight = 3;
export const manageRight = 7;

export type PrincipalKind = 'person' | 'cards' | 'recovery-code' | 'opening-card' | 'joint';
export const principalKinds: readonly PrincipalKind[] = [
  'person',
  'cards',
  'recovery-code',
  'opening-card',
  'joint',
];

/** `drop`: anyone adds notes, readers open them. `no-single`: its keys go only to groups and card sets of two or more. */
export type CompartmentFlag = 'drop' | 'no-single';

/** A member of a joint group and the commitment to its share; x is the place in the list, from 1. */
export type JointMember = { readonly id: PrincipalId; readonly share: string };

/** What an entry says of one principal. New: kind, sign, box. Keys: sign, box. Rights: a patch. Removed: alone. */
export interface PrincipalStatement {
  readonly id: PrincipalId;
  readonly kind?: PrincipalKind;
  /** Ed25519 and X25519 public keys, 64 hex characters each; together or not at all. */
  readonly sign?: string;
  readonly box?: string;
  readonly rights?: Readonly<Record<CompartmentId, Right>>;
  readonly k?: number;
  readonly n?: number;
  readonly members?: readonly JointMember[];
  readonly leaked?: true;
  readonly removed?: true;
}

/** New: kind, step, flags. Existing: only `flags: ['no-single']`. */
export interface CompartmentStatement {
  readonly id: CompartmentId;
  readonly kind?: string;
  readonly step?: 64 | 256;
  readonly flags: readonly CompartmentFlag[];
}

/** A new key of a compartment by its commitment; `box` is its X25519 public key where the compartment has `drop`. */
export type KeyStatement = {
  readonly compartment: CompartmentId;
  readonly kid: Kid;
  readonly box?: string;
};

export type PartStatement = { readonly hash: PartHash; readonly label?: string };

/** Rows that the entry lists: how many, and the root of their leaves. */
export interface RowsStatement {
  readonly compartment: CompartmentId;
  readonly kid: Kid;
  readonly count: number;
  readonly root: string;
  /** Every live revision is listed: `of` revisions are held by the ancestors, `erased` of them are erased. */
  readonly all?: { readonly of: number; readonly erased: number };
  /** Hash of the list block that goes with it. */
  readonly list?: PartHash;
}

/** A whole record, or with `revisions` only those. */
export type EraseStatement = {
  readonly compartment: CompartmentId;
  readonly record: RecordId;
  readonly revisions: readonly RevisionId[];
};

export type VoidStatement = { readonly side: EntryName; readonly entries: readonly EntryName[] };

export interface PrintStatement {
  readonly set: SetId;
  readonly streams: readonly {
    readonly compartment: CompartmentId;
    readonly kid: Kid;
    readonly len: number;
    readonly hash: PartHash;
  }[];
  readonly parts: readonly PartHash[];
  readonly opens: readonly string[];
}

/** The body of an entry. Lists stand in ascending order of their ids and hashes; the builder sorts them. */
export interface EntryBody {
  readonly principals?: readonly PrincipalStatement[];
  readonly compartments?: readonly CompartmentStatement[];
  readonly keys?: readonly KeyStatement[];
  readonly parts?: readonly PartStatement[];
  readonly gone?: readonly PartHash[];
  /** Hash of the door text; 64 zeros say that there is none. */
  readonly door?: PartHash;
  readonly rows?: readonly RowsStatement[];
  readonly erase?: readonly EraseStatement[];
  readonly void?: VoidStatement;
  readonly print?: PrintStatement;
  readonly restore?: EntryName;
}

/** Members that make an entry a door entry: they change who may do or open what. */
export const doorMembers = [
  'principals',
  'compartments',
  'keys',
  'parts',
  'gone',
  'void',
  'door',
] as const satisfies readonly (keyof EntryBody)[];
