import type { Method, Nothing } from '../method.ts';

/** What follows the first day of a vault. */
export type StepKeyView = 'stick' | 'cards' | 'second-owner' | 'logins' | 'paper-vault' | 'test-restore';

export interface NextStepView {
  readonly key: StepKeyView;
  /** The day by which it should be done: 2026-12-01; null when no day was set. */
  readonly due: string | null;
  readonly state: 'done' | 'open' | 'late';
  /** ISO 8601; null while it is not done, and where nothing tells when. */
  readonly doneAt: string | null;
  /** Done by what lies in the vault: then nobody marks it. */
  readonly isProven: boolean;
}

/** The steps that follow, and the copy of the vault that is carried away. */
export interface NextStepMethods {
  readonly nextSteps: Method<Nothing, { readonly steps: readonly NextStepView[] }>;
  /** Sets a day for each step that has none, counted from today. */
  readonly planNextSteps: Method<{ readonly language: 'sv' | 'en' }, null>;
  /** Says by hand that a step is done, or is not after all. */
  readonly markNextStep: Method<
    { readonly step: StepKeyView; readonly done: boolean; readonly language: 'sv' | 'en' },
    null
  >;
  /** A checked copy of the vault where main's dialog said; `ticket` is the dialog's answer. */
  readonly copyVault: Method<{ readonly ticket: number }, { readonly bytes: number }>;
}
