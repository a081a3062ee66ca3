import type { Method, Nothing } from '../method.ts';
import type { CheckView } from './copies.ts';

/** A note of the journal. */
export interface LogNoteView {
  /** `app.log.note-<what>` in i18n, where there is such a sentence. */
  readonly what: string;
  /** What it was about, by title. */
  readonly title: string | null;
  readonly reason: string | null;
  /** Why somebody went on alone where a second person is asked for; null where nobody did. */
  readonly alone: string | null;
}

/** What somebody did: an entry of the signed log, with the notes of the journal that came with it. */
export interface LogLineView {
  readonly key: string;
  /** ISO 8601, by the writer's clock. */
  readonly at: string;
  /** Names where this session may read them, else functions; ids of the unknown. */
  readonly by: readonly string[];
  /** `work.log-deed-<what>` in i18n, counted together. */
  readonly deeds: readonly { readonly what: string; readonly count: number }[];
  readonly notes: readonly LogNoteView[];
  /** Whether it counts: what somebody did without the right does not. */
  readonly counts: boolean;
}

export interface LogPageView {
  /** Newest first. */
  readonly lines: readonly LogLineView[];
  readonly total: number;
  /** Whether the journal is among it. */
  readonly hasJournal: boolean;
}

/** The log, verified anew from the file without any key and without this machine's memory. */
export interface LogProofView {
  readonly entries: number;
  readonly counting: number;
  readonly fingerprints: readonly string[];
  readonly check: CheckView;
}

/** What this machine remembers of the vault, against what lies here. */
export type RecallView =
  | { readonly state: 'agrees' }
  /** Seen here at `at` (ISO 8601): `lacking` entries that this copy has not. It is older, or was edited apart. */
  | { readonly state: 'older'; readonly at: string; readonly lacking: number }
  /** Something that counted does not any more. `by`: who took it away, and when. */
  | {
      readonly state: 'contradicted';
      readonly changes: readonly { readonly by: string; readonly at: string }[];
    };

/** An item that was erased for good, and what is left to do. */
export interface ErasureView {
  readonly entry: string;
  readonly at: string;
  readonly by: string;
  /** null where this session may not read it. */
  readonly decision: string | null;
  /** Kinds of the compartments that lack new keys since. */
  readonly toRekey: readonly string[];
  /** Copies from before it that can be reached. */
  readonly copies: number;
  /** Papers from before it that may still show what was erased. */
  readonly papers: readonly { readonly id: string; readonly title: string; readonly number: string }[];
  readonly isComplete: boolean;
}

export interface LogMethods {
  /** So many lines as one screen takes, after the `from` newest. */
  readonly listLog: Method<{ readonly from: number }, LogPageView>;
  readonly verifyLog: Method<Nothing, LogProofView>;
  /** Writes it as lines of JSON; the journal notes that it was taken out. */
  readonly exportLog: Method<
    { readonly ticket: number },
    { readonly entries: number; readonly notes: number }
  >;
  readonly recall: Method<Nothing, RecallView>;
  /** Takes this copy as it is for what this machine remembers. */
  readonly acceptCopy: Method<Nothing, null>;
  /** Erases an item for good, with all its history. */
  readonly eraseItem: Method<{ readonly id: string; readonly decision: string }, null>;
  readonly listErasures: Method<
    { readonly second: number | null },
    { readonly erasures: readonly ErasureView[]; readonly canRekey: boolean }
  >;
  /** Removes the copies from before an erasure that can be reached. */
  readonly removeErasedCopies: Method<{ readonly entry: string }, { readonly left: number }>;
  /** The register holds that a paper is destroyed. */
  readonly paperDestroyed: Method<{ readonly id: string; readonly decision: string }, null>;
}
