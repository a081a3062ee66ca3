import type { Method, Nothing } from '../method.ts';
import type { RevealedView } from './items.ts';
import type { MergeView } from './merge.ts';
import type { PersonView } from './people.ts';

/** One thing that an entry does. */
export interface ForkDeedView {
  /** `app.fork.deed-<what>` in i18n where somebody is named, else `work.log-deed-<what>`. */
  readonly what: string;
  /** Whom it is about; null where it is about nobody. */
  readonly name: string | null;
  readonly count: number;
}

/** An entry of one side: who, when, what, and what two people read to each other to know that they mean the same. */
export interface ForkLineView {
  readonly entry: string;
  /** ISO 8601, by the signer's clock. */
  readonly at: string;
  readonly by: readonly string[];
  readonly deeds: readonly ForkDeedView[];
  readonly fingerprint: string;
  readonly counts: boolean;
}

export interface ForkSideView {
  /** The side's name, for `settleFork`. */
  readonly tip: string;
  /** This file's own side, or the one that counts: kept where nobody chooses. */
  readonly isOwn: boolean;
  /** Oldest first. */
  readonly lines: readonly ForkLineView[];
}

/** What somebody whom the sides speak of may do until it is settled. */
export interface UntilSettledView {
  readonly name: string;
  /** Null: opens nothing. */
  readonly person: Pick<PersonView, 'rights' | 'administers' | 'together'> | null;
}

export interface ForkView {
  /** None: there is nothing to settle. */
  readonly sides: readonly ForkSideView[];
  /** The other side lies in a copy that was chosen to be merged and could not be; else both lie in this file. */
  readonly isWithCopy: boolean;
  readonly until: readonly UntilSettledView[];
  /** Whether this person may settle it, in this session. */
  readonly canSettle: boolean;
  /** Who may. */
  readonly settlers: readonly string[];
  /** Nothing can be written before the paper in hand has been compared. */
  readonly needsPaper: boolean;
}

/** A field as the vault has it today and as it lies in quarantine. */
export interface FieldBesideView {
  readonly field: string;
  readonly now: string;
  readonly theirs: string;
  /** A secret: not shown. */
  readonly hidden: boolean;
  /** Changed in the vault since: both values stay. */
  readonly isConflict: boolean;
}

/** A state of an item that somebody saved without the right to. */
export interface QuarantinedView {
  readonly revision: string;
  /** `ItemKind`, or another kind of record; null where this version does not know it. */
  readonly kind: string | null;
  readonly title: string;
  /** ISO 8601, by the author's clock. */
  readonly at: string;
  readonly by: string;
  readonly today: 'new' | 'there' | 'removed';
  readonly removes: boolean;
  readonly fields: readonly FieldBesideView[];
  /** Names of secret fields that are filled; a hidden extra field by its place, as `extra.2`. */
  readonly hidden: readonly string[];
  readonly asksForSecond: boolean;
  /** Revisions that are taken over with it or not at all, itself among them. */
  readonly together: readonly string[];
  /** Whether this person may write there. */
  readonly acceptable: boolean;
}

export interface ForkMethods {
  /** Whether rights were changed apart and nobody has settled it yet. */
  readonly forkState: Method<Nothing, { readonly isOpen: boolean }>;
  /** Both sides; with the copy that was last looked at, where `withCopy` says so and one was. */
  readonly viewFork: Method<{ readonly withCopy: boolean }, ForkView>;
  /**
   * Signs a void in favour of one side; with the copy, that is merged in the same step. Fails with `fork-none`,
   * `fork-needs-paper`, `no-such-print`, `no-right`, `vault-damaged`, and as a merge does.
   */
  readonly settleFork: Method<
    { readonly keeps: string; readonly withCopy: boolean; readonly fingerprint: string | null },
    MergeView
  >;
  /** Believes the paper in hand. Fails with `no-such-print`, `fork-none`, `fork-needs-paper`. */
  readonly believePaper: Method<{ readonly fingerprint: string }, null>;
  /** What lies in quarantine, newest first, as far as this session can read it. */
  readonly listQuarantined: Method<Nothing, { readonly rows: readonly QuarantinedView[] }>;
  /** Noted in the journal before it is answered. Fails with `no-such-record`, `second-person-needed`. */
  readonly revealQuarantined: Method<
    {
      readonly revision: string;
      readonly field: string;
      readonly reason: string;
      readonly language: 'sv' | 'en';
    },
    RevealedView
  >;
  /** Takes them over, under their author's name. Fails with `not-acceptable`, `fork-unsettled`, and as a save does. */
  readonly acceptQuarantined: Method<{ readonly revisions: readonly string[] }, null>;
}
