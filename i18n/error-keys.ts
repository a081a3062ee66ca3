import { errors } from './sv/errors.ts';

type ErrorKey = `errors.${Extract<keyof typeof errors, string>}`;

/** The two sentences of an error: what happened, and what to do. */
export interface ErrorKeys {
  readonly sentence: ErrorKey;
  readonly next: ErrorKey;
}

/** The keys of an error's sentences; a code that has none is said as `unexpected`. */
export function errorKeys(code: string): ErrorKeys {
  const isKnown = Object.hasOwn(errors, code) && Object.hasOwn(errors, `${code}.next`);
  const known = isKnown ? code : 'unexpected';
  return { sentence: `errors.${known}` as ErrorKey, next: `errors.${known}.next` as ErrorKey };
}
