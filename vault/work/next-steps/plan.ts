/** What follows the first day: each step, and within how many days it should be done. */
export const stepPlan = [
  { key: 'stick', days: 0 },
  { key: 'cards', days: 7 },
  { key: 'second-owner', days: 14 },
  { key: 'logins', days: 14 },
  { key: 'paper-vault', days: 30 },
  { key: 'test-restore', days: 30 },
] as const;
export type StepKey = (typeof stepPlan)[number]['key'];

/** Whether a text names a step. */
export function isStepKey(text: unknown): text is StepKey {
  return stepPlan.some(({ key }) => key === text);
}

const milliseconds = 86_400_000;

/** The day, where the person is, so many days after a moment: 2026-12-01. */
export function dayAfter(moment: number, days: number): string {
  const date = new Date(moment + days * milliseconds);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
