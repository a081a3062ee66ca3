import { normalisePassphrase } from '../../../crypto/index.ts';
import { WorkError } from '../errors/work-error.ts';

/** Characters, after normalisation, below which a passphrase is not taken: 15, as NIST SP 800-63B-4 asks when it is the only factor. */
const shortestPassphrase = 15;

/** Refuses a passphrase that is too short to stand alone. Fails with `passphrase-too-weak`. */
export function assertStrong(passphrase: string): void {
  const characters = normalisePassphrase(passphrase).length;
  if (characters < shortestPassphrase) {
    throw new WorkError('passphrase-too-weak', { characters, least: shortestPassphrase });
  }
}
