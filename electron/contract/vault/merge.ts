import type { ItemKind } from '../../../vault/model/index.ts';
import type { Method, Nothing } from '../method.ts';

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

export interface MergeMethods {
  /** Looks at the copy behind a ticket; it stays chosen until another is. */
  readonly previewMerge: Method<{ readonly ticket: number }, MergePreviewView>;
  /** Merges the copy that was looked at. */
  readonly runMerge: Method<{ readonly quarantined: QuarantineChoiceView | null }, MergeView>;
  /** New keys for all that the session manages; tells what still needs some. */
  readonly rekeyVault: Method<Nothing, { readonly owed: readonly string[] }>;
}
