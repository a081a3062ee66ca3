import { sv } from './sv/index.ts';
import type { MessageKey } from './translate.ts';

/** The two sentences of an error: what happened, and what to do. */
export interface ErrorKeys {
  readonly sentence: MessageKey;
  readonly next: MessageKey;
}

/** The keys of an error's sentences; a code that has none is said as `unexpected`. */
export function errorKeys(code: string): ErrorKeys {
  const isKnown = Object.hasOwn(sv.errors, code) && Object.hasOwn(sv.errors, `${code}.next`);
  const known = isKnown ? code : 'unexpected';
  return { sentence: `errors.${known}` as MessageKey, next: `errors.${known}.next` as MessageKey };
}
