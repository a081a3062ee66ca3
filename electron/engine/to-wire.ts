import { z } from 'zod';
import { toRefusal } from '../../vault/work/index.ts';
import type { WireError } from '../contract/index.ts';
import { Refused } from './refused.ts';

const field = z.string().regex(/^[a-z0-9_.-]{1,80}$/i);

/**
 * Any error as its code, its numbers and the name of the field at fault; what is not an error of ours is
 * `unexpected`, and its text stays here.
 */
export function toWire(error: unknown): WireError {
  if (error instanceof Refused) return { code: error.code, params: error.numbers };
  const refusal = toRefusal(error);
  const named = field.safeParse(refusal.field);
  return {
    code: refusal.code,
    params: refusal.numbers,
    ...(named.success ? { field: named.data } : {}),
  };
}
