import { createTranslator } from '../../../i18n/index.ts';
import { callListOf, type Session } from '../../../vault/work/index.ts';
import type { CallListView } from '../../contract/index.ts';
import { openDemo } from '../demo.ts';
import type { House } from '../house.ts';

/**
 * A list of the opened vault, the longest call list without an id; where none is open, of the example, which is then read and kept open.
 * A failure is told to who asked; the next question tries again.
 * @param folder where the example lies, or is made
 */
export function callListHandler(
  house: House,
  folder: string,
): (request: { id?: string | undefined }) => Promise<CallListView> {
  let demo: Promise<Session> | undefined;
  return async ({ id }) => {
    if (house.session !== null) return viewOf(house, house.session, id);
    demo ??= openDemo({ folder, fresh: false }, 'read').then(({ session }) => session);
    try {
      return viewOf(house, await demo, id);
    } catch (error) {
      demo = undefined;
      throw error;
    }
  };
}

function viewOf(house: House, session: Session, id: string | undefined): CallListView {
  const list = callListOf(session, id, { now: house.context.now(), t: createTranslator('sv') });
  return { ...list, updatedAt: new Date(list.updatedAt).toISOString() };
}
