/** How far the verification of all rows has come, in rows. */
export interface Verification {
  readonly state: 'waiting' | 'running' | 'finished';
  readonly done: number;
  readonly of: number;
}
