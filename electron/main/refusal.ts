import type { WireError } from '../contract/index.ts';

/** A refusal of the window's own; its code has a sentence in i18n as all others have. */
export class WindowRefusal extends Error {
  readonly code: 'request-refused' | 'vault-not-found';

  constructor(code: WindowRefusal['code']) {
    super(code);
    this.name = 'WindowRefusal';
    this.code = code;
  }
}

/** Any error as its code; what is not ours is `unexpected`, and its text stays here. */
export function toWire(error: unknown): WireError {
  return { code: error instanceof WindowRefusal ? error.code : 'unexpected', params: {} };
}
