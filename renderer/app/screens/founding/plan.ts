/** The steps of founding, in their order. */
export const roadSteps = ['organisation', 'passphrase', 'code', 'contacts', 'print', 'done'] as const;
export type RoadStep = (typeof roadSteps)[number];

/** What the founder has said so far, the passphrase apart: it stays in its own step. */
export interface FoundingPlan {
  readonly organisation: string;
  readonly owner: string;
  /** The founder's function: the label that the unlock screen shows. */
  readonly label: string;
  readonly doorText: string;
}

export const emptyPlan: FoundingPlan = { organisation: '', owner: '', label: '', doorText: '' };

/** A file name from an organisation's: "Granudda kommun" becomes "granudda-kommun". */
export function fileNameOf(organisation: string): string {
  const plain = organisation
    .trim()
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'valv' : plain;
}

/** What follows the first day: key of its sentence, and within how many days. */
export const laterSteps = [
  { key: 'stick', days: 0 },
  { key: 'cards', days: 7 },
  { key: 'second-owner', days: 14 },
  { key: 'logins', days: 14 },
  { key: 'paper-vault', days: 30 },
  { key: 'test-restore', days: 30 },
] as const;
