import type { ItemKind } from '../../../vault/model/index.ts';
import type { Method, Nothing } from '../method.ts';
import type { WireError } from '../result.ts';

/** What is to be done with entries that would not count: they come along in quarantine, or stay in the copy. */
export type QuarantineChoiceView = 'take' | 'leave';

export type MergeChangeView =
  | 'added-here'
  | 'added-there'
  | 'changed-here'
  | 'changed-there'
  | 'changed-both'
  | 'removed-here'
  | 'removed-there'
  | 'erased';

/** A value that stands against another. `hidden`: a secret, not shown. */
export interface MergeValueView {
  readonly text: string;
  readonly hidden: boolean;
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
}

export interface MergeLineView {
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly change: MergeChangeView;
  readonly conflicts: readonly { readonly field: string; readonly values: readonly MergeValueView[] }[];
}

/** What a merge brings, or has brought. */
export interface MergeView {
  /** Entries of the log that come from the copy; none: it holds nothing new. */
  readonly entries: number;
  readonly unsettled: boolean;
  readonly quarantined: readonly { readonly by: string; readonly entries: number; readonly bytes: number }[];
  /** Kinds of the compartments that need new keys afterwards. */
  readonly toRekey: readonly string[];
}

export interface MergePreviewView extends MergeView {
  readonly lines: readonly MergeLineView[];
}

/** A vault in a shared folder is worked on in a local sealed copy. */
export interface SharedView {
  /** What keeps the folder from having what was changed here. */
  readonly problem: WireError | null;
}

export interface MergeMethods {
  /** Looks at the copy behind a ticket; it stays chosen until another is. */
  readonly previewMerge: Method<{ readonly ticket: number }, MergePreviewView>;
  /** Merges the copy that was looked at. */
  readonly runMerge: Method<{ readonly quarantined: QuarantineChoiceView | null }, MergeView>;
  /** The same for the original in a shared folder, where it could not be merged into the working copy unasked. */
  readonly previewOriginal: Method<Nothing, MergePreviewView>;
  /** How far the shared folder has what was changed here; null where the vault lies in none. */
  readonly sharedState: Method<Nothing, SharedView | null>;
  /** Writes back at once what was changed here. */
  readonly writeBack: Method<Nothing, SharedView | null>;
  /** New keys for all that the session manages; tells what still needs some. */
  readonly rekeyVault: Method<Nothing, { readonly owed: readonly string[] }>;
}
