import type { Method, Nothing } from '../method.ts';
import type { PrintView } from './paper.ts';
import type { SecondPersonView } from './together.ts';

export type RoleView =
  | 'owner'
  | 'communication-lead'
  | 'communicator'
  | 'security-officer'
  | 'it-operations'
  | 'crisis-staff'
  | 'auditor';

/** Somebody, or something, that opens the vault. */
export interface PersonView {
  readonly id: string;
  readonly kind: 'person' | 'cards' | 'recovery-code' | 'opening-card' | 'joint';
  /** What it is called on the lock; empty for a group. */
  readonly label: string;
  readonly name: string | null;
  /** Null for rights of their own. */
  readonly role: RoleView | null;
  readonly rights: Readonly<Record<string, 0 | 1 | 3 | 7>>;
  readonly administers: boolean;
  readonly isSelf: boolean;
  /** Has not unlocked yet. */
  readonly isProvisional: boolean;
  readonly hasStartCard: boolean;
  readonly needed: number | null;
  readonly of: number | null;
  /** Kinds of compartments that it opens only with others. */
  readonly together: readonly string[];
  /** Whether a file is asked for beside the passphrase, in at least one of its ways in. */
  readonly hasKeyFile: boolean;
  /** A group's members, by what they are called. */
  readonly members: readonly string[];
}

/** A real password that somebody may know who should not. */
export interface LoginToChangeView {
  readonly id: string;
  readonly title: string;
  readonly knownBy: readonly string[];
}

export interface PeopleView {
  readonly people: readonly PersonView[];
  /** Whether this session may add and remove people. */
  readonly canAdminister: boolean;
  readonly isSingleOwner: boolean;
  /** Compartments under keys that somebody without rights had, or under old ones after a merge. */
  readonly owed: readonly OwedView[];
  readonly logins: readonly LoginToChangeView[];
  /** Kinds of compartments that are open only to several together. */
  readonly forTwo: readonly string[];
  /** Where a second person is asked for. */
  readonly secondPerson: readonly SecondPersonView[];
  /** Times when somebody went on without a second person, the latest first; none where the journal cannot be read. */
  readonly alone: readonly AloneView[];
}

/** A compartment that needs new keys. */
export interface OwedView {
  readonly kind: string;
  /** Who had a key there and may not read now; nobody where two copies were merged. */
  readonly because: readonly string[];
  /** Whether this session can give it new keys. */
  readonly isMine: boolean;
}

/** Somebody went on alone where a second person is asked for. */
export interface AloneView {
  readonly at: string;
  readonly who: string;
  /** What was done, as the journal calls it: `reveal`, `print`, `export`. */
  readonly what: string;
  /** Title of what was shown; empty where it is not one thing or cannot be read. */
  readonly title: string;
  readonly because: string;
}

/** What hangs on somebody: what they know, answer for, stand in, hold. */
export interface HoldingsView {
  readonly knows: readonly string[];
  readonly answersFor: readonly string[];
  readonly standsIn: readonly string[];
  readonly holds: readonly string[];
}

export interface PeopleMethods {
  readonly listPeople: Method<Nothing, PeopleView>;
  readonly holdingsOfPerson: Method<{ readonly id: string }, HoldingsView>;
  /** The person types a passphrase of their own, here and now. Fails with `slot-exists`, `passphrase-too-weak`, `no-right`. */
  readonly addPerson: Method<
    {
      readonly name: string;
      readonly label: string;
      readonly role: RoleView;
      readonly passphrase: string;
    },
    null
  >;
  /** A printed card that opens once. */
  readonly addByStartCard: Method<
    {
      readonly name: string;
      readonly label: string;
      readonly role: RoleView;
      readonly language: 'sv' | 'en';
    },
    PrintView
  >;
  /** A printed, numbered card to be sealed; the one it replaces is void at once. */
  readonly addOpeningCard: Method<
    {
      readonly label: string;
      readonly scope: 'contacts' | 'crisis-staff';
      readonly replaces: string | null;
      readonly language: 'sv' | 'en';
    },
    PrintView
  >;
  readonly renamePerson: Method<{ readonly id: string; readonly label: string; readonly name: string }, null>;
  readonly changePersonRole: Method<{ readonly id: string; readonly role: RoleView }, null>;
  readonly removePerson: Method<{ readonly id: string }, null>;
  /** `mayBeKnown`: new keys are made, and all that could be read is sealed anew. */
  readonly changeOwnPassphrase: Method<
    { readonly old: string; readonly passphrase: string; readonly mayBeKnown: boolean },
    null
  >;
  /** A new code; the old one is void at once. It is printed and confirmed like the first. */
  readonly newRecoveryCode: Method<{ readonly language: 'sv' | 'en' }, PrintView>;
  /** All that one may do becomes another's; the vault is locked after it. */
  readonly handOverVault: Method<{ readonly to: string }, null>;
}
