import type { Opener, Paper, PaperOpener } from './opener.ts';

/** Who was removed since the paper was made. */
export interface GateAnswer {
  readonly choice: 'nobody' | 'some' | 'later' | null;
  readonly labels: ReadonlySet<string>;
}

export const noAnswer: GateAnswer = { choice: null, labels: new Set() };

/**
 * Who and what can be shut out: all that could open the vault when the paper was made, people first, save what it is
 * being opened with now.
 */
export function openersToShutOut({ openers }: Paper, { way }: Opener): readonly PaperOpener[] {
  return inOrder(openers.filter(({ kind }) => kind !== way));
}

/** People first, then cards and codes, each by label. */
export function inOrder(openers: readonly PaperOpener[]): readonly PaperOpener[] {
  const isThing = ({ kind }: PaperOpener) => kind === 'cards' || kind === 'recovery-code';
  return openers.toSorted(
    (one, other) =>
      Number(isThing(one)) - Number(isThing(other)) || one.label.localeCompare(other.label, 'sv'),
  );
}

/** Whether the question is answered so that one can go on. */
export function isAnswered({ choice, labels }: GateAnswer): boolean {
  return choice !== null && (choice !== 'some' || labels.size > 0);
}

/** As the engine takes it: null leaves the gate open, and the vault read-only. */
export function removedOf({ choice, labels }: GateAnswer): readonly string[] | null {
  if (choice === 'later' || choice === null) return null;
  return choice === 'nobody' ? [] : [...labels];
}
