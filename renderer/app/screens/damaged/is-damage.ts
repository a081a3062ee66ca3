import type { WireError } from '../../../../electron/contract/index.ts';

/** Refusals that are no fault of what was typed: the file is damaged, or somebody changed it. */
const damage: ReadonlySet<string> = new Set([
  'vault-damaged',
  'disk-failed',
  'slot-damaged',
  'seal-broken',
  'key-damaged',
  'entry-damaged',
  'record-damaged',
  'secret-not-its-own',
  'kdf-out-of-range',
]);

/** Whether a refusal means that the file is damaged; a file that is no vault may be one whose beginning is. */
export function isDamage({ code }: WireError, file: string | null): boolean {
  return damage.has(code) || (code === 'not-a-vault' && /\.sigill$/i.test(file ?? ''));
}
