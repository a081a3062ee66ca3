/**
 * The derivation process: warms itself with one run of full size, makes one secret of one passphrase, and ends.
 * The passphrase and the hundreds of megabytes it went through end with it.
 */
import type { MessagePortMain } from 'electron';
import { z } from 'zod';
import { cryptoReady, deriveHere, systemContext } from '../../vault/work/index.ts';
import type { DerivationReply } from '../contract/index.ts';
import { toWire } from './to-wire.ts';

const call = z.strictObject({
  passphrase: z.string(),
  keyFile: z.instanceof(Uint8Array).optional(),
  salt: z.instanceof(Uint8Array),
  memoryMib: z.int().positive(),
  passes: z.int().positive(),
});

// Hearing keeps the process alive; what is said before it is ready waits.
process.parentPort.on('message', ({ ports: [port] }) => {
  if (port)
    void ready.then(() => {
      serve(port);
    });
});
const ready = cryptoReady().then(() => {
  if (!process.argv.includes('--cold')) warm();
});

/** The first run of WebAssembly costs two to three of the later ones: it is had before anybody waits. */
function warm(): void {
  const dummy = { passphrase: 'EXEMPEL', salt: new Uint8Array(16), cost: systemContext.cost };
  try {
    deriveHere(dummy, systemContext);
  } catch {
    return; // Too little memory for a new vault's cost: this vault's may be lower, and else the person is told.
  }
}

function serve(port: MessagePortMain): void {
  port.once('message', ({ data }) => {
    port.postMessage(answer(data));
  });
  port.once('close', () => {
    process.exit(0);
  });
  port.start();
}

function answer(asked: unknown): DerivationReply {
  try {
    const { passphrase, keyFile, salt, memoryMib, passes } = call.parse(asked);
    const derivation = { passphrase, ...(keyFile && { keyFile }), salt, cost: { memoryMib, passes } };
    const secret = deriveHere(derivation, systemContext);
    return { ok: true, secret };
  } catch (error) {
    const { code, params } = toWire(error);
    return { ok: false, code, numbers: params };
  }
}
