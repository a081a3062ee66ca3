import type { Answer } from '../../../../electron/contract/index.ts';

/** What a fake door answers with, after a moment as the real one takes. */
export async function yes<Value>(value: Value, milliseconds = 20): Promise<Answer<Value>> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return { ok: true, value };
}

/** A refusal. */
export async function no(code: string, field?: string): Promise<Answer<never>> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return { ok: false, error: { code, params: {}, ...(field === undefined ? {} : { field }) } };
}
