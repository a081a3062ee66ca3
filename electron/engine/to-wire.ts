import { z } from 'zod';
import type { WireError } from '../contract/index.ts';

const ours = z.object({
  code: z.string().regex(/^[a-z-]{2,40}$/),
  numbers: z.record(z.string(), z.number()),
});

/** Any error as its code and numbers; what is not an error of ours is `unexpected`, and its text stays here. */
export function toWire(error: unknown): WireError {
  const known = error instanceof Error ? ours.safeParse(error) : undefined;
  if (known?.success !== true) return { code: 'unexpected', params: {} };
  return { code: known.data.code, params: known.data.numbers };
}
