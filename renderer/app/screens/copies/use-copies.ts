import type { Answer, CopiesView } from '../../../../electron/contract/index.ts';
import { sigill } from '../../sigill.ts';

/** A number for the folder of the second place; null where none is chosen, or main could not say. */
export async function secondTicket(): Promise<number | null> {
  const second = await sigill.shell.secondPlace({});
  return second.ok ? (second.value?.ticket ?? null) : null;
}

/** All copies that can be reached, in both places. */
export async function listCopies(): Promise<Answer<CopiesView>> {
  return sigill.vault.listCopies({ second: await secondTicket() });
}
