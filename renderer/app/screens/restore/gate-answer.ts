import type { Opener, Paper } from './opener.ts';

/** Who was removed since the paper was made. */
export interface GateAnswer {
  readonly choice: 'nobody' | 'some' | 'later' | null;
  readonly labels: ReadonlySet<string>;
}

export const noAnswer: GateAnswer = { choice: null, labels: new Set() };

/** Labels that can be shut out: all that opens the paper, save what it is being opened with. */
export function labelsToShutOut({ opens }: Paper, { way }: Opener): readonly string[] {
  return opens.filter(({ kind }) => kind !== way).map(({ label }) => label);
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
