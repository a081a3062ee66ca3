/** The steps of founding, in their order. */
export const roadSteps = [
  'organisation',
  'passphrase',
  'code',
  'contacts',
  'print',
  'stick',
  'done',
] as const;
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
