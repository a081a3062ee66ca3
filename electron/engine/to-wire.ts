import { z } from 'zod';
import { toRefusal } from '../../vault/work/index.ts';
import type { WireError } from '../contract/index.ts';
import { Refused } from './refused.ts';

const field = z.string().regex(/^[a-z0-9_.-]{1,80}$/i);

/** What another process of ours refused, told on as it came. */
export class RefusedElsewhere extends Error {
  readonly code: string;
  readonly numbers: Readonly<Record<string, number>>;

  constructor(code: string, numbers: Readonly<Record<string, number>>) {
    super(code);
    this.name = 'RefusedElsewhere';
    this.code = code;
    this.numbers = numbers;
  }
}

/**
 * Any error as its code, its numbers and the name of the field at fault; what is not an error of ours is
 * `unexpected`, and its text stays here.
 */
export function toWire(error: unknown): WireError {
  if (error instanceof Refused || error instanceof RefusedElsewhere)
    return { code: error.code, params: error.numbers };
  const refusal = toRefusal(error);
  const named = field.safeParse(refusal.field);
  return {
    code: refusal.code,
    params: refusal.numbers,
    ...(named.success ? { field: named.data } : {}),
  };
}
