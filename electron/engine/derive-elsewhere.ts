import type { MessagePortMain } from 'electron';
import { z } from 'zod';
import { CryptoError, type Derivation, type Derive, type SlotSecret } from '../../vault/work/index.ts';
import type { DerivationCall } from '../contract/index.ts';

const reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), secret: z.instanceof(Uint8Array) }),
  z.strictObject({
    ok: z.literal(false),
    code: z.string(),
    numbers: z.record(z.string(), z.number()),
  }),
]);

export interface Derivations {
  /** One derivation in a process of its own. Fails with `kdf-out-of-range`, `memory-short`. */
  readonly derive: Derive;
  /** Takes a port to a derivation process, good for one derivation. */
  readonly take: (port: MessagePortMain) => void;
  /** Has the next process warm itself, where none is at hand. */
  readonly prepare: () => void;
}

/**
 * Derivations through ports that come one at a time. One that is asked for before a port is there waits for it.
 * @param want asks for a port; `now` when somebody waits, `taken` how many came before
 */
export function createDerivations(
  want: (wanted: { readonly now: boolean; readonly taken: number }) => void,
): Derivations {
  const ports: MessagePortMain[] = [];
  const waiting: ((port: MessagePortMain) => void)[] = [];
  let isAskedFor = false;
  let taken = 0;
  const ask = (now: boolean) => {
    if (isAskedFor) return;
    isAskedFor = true;
    want({ now, taken });
  };
  const next = () =>
    new Promise<MessagePortMain>((resolve) => {
      const port = ports.pop();
      if (port) {
        resolve(port);
        return;
      }
      waiting.push(resolve);
      ask(true);
    });
  return {
    derive: async (derivation) => deriveOver(await next(), derivation),
    take: (port) => {
      isAskedFor = false;
      taken += 1;
      port.start();
      port.once('close', () => {
        const at = ports.indexOf(port);
        if (at >= 0) ports.splice(at, 1);
      });
      const first = waiting.shift();
      if (first) first(port);
      else ports.push(port);
      if (waiting.length > 0) ask(true);
    },
    prepare: () => {
      if (ports.length === 0) ask(false);
    },
  };
}

function deriveOver(
  port: MessagePortMain,
  { passphrase, keyFile, salt, cost }: Derivation,
): Promise<SlotSecret> {
  return new Promise((resolve, reject) => {
    port.once('message', ({ data }) => {
      const said = reply.parse(data);
      if (said.ok) resolve(said.secret as SlotSecret);
      else reject(failure(said.code, said.numbers));
      port.close(); // Ends the process, and tells us so at once: the answer has to be given before.
    });
    // The process ended without a word: the computer took its memory back.
    port.once('close', () => {
      reject(new CryptoError('memory-short'));
    });
    port.postMessage({ passphrase, keyFile, salt, ...cost } satisfies DerivationCall);
  });
}

function failure(code: string, numbers: Readonly<Record<string, number>>): Error {
  if (code === 'memory-short' || code === 'kdf-out-of-range') return new CryptoError(code, numbers);
  return new Error('the derivation failed');
}
