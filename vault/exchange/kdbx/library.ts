/** The one place that loads kdbxweb: it is CommonJS, so its parts come by the default import. */
import kdbxweb from 'kdbxweb';
import { argon2d, argon2id } from 'hash-wasm';
import { ExchangeError } from '../errors.ts';

/** kdbxweb brings no Argon2. hash-wasm also does Argon2d and several lanes, which libsodium does not. */
kdbxweb.CryptoEngine.setArgon2Impl(
  async (password, salt, memorySize, iterations, hashLength, parallelism, type) => {
    const derive = type === kdbxweb.CryptoEngine.Argon2TypeArgon2d ? argon2d : argon2id;
    const work = { memoryMib: Math.ceil(memorySize / 1024), passes: iterations };
    const hash = await derive({
      password: new Uint8Array(password),
      salt: new Uint8Array(salt),
      memorySize,
      iterations,
      hashLength,
      parallelism,
      outputType: 'binary',
    }).catch((error: unknown) => {
      // WebAssembly gives a RangeError when the machine does not have the memory.
      throw error instanceof RangeError ? new ExchangeError('kdbx-too-much-work', work) : error;
    });
    return Uint8Array.from(hash).buffer;
  },
);

/** kdbxweb's XML tools without the DOM's own types, which only a browser's code may name. */
export const xmlTools = kdbxweb.XmlUtils as unknown as {
  readonly parse: (xml: string) => { readonly documentElement: object };
  readonly setProtectedValues: (node: object, generator: kdbxweb.ProtectSaltGenerator) => void;
};

export { kdbxweb };
