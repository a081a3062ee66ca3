import { createTranslator } from '../../../i18n/index.ts';
import { longestCallList, type Session } from '../../../vault/work/index.ts';
import type { CallListView } from '../../contract/index.ts';
import { openDemo } from '../demo.ts';
import type { House } from '../house.ts';

/**
 * The longest call list of the opened vault; where none is open, of the example, which is then read and kept open.
 * A failure is told to who asked; the next question tries again.
 * @param folder where the example lies, or is made
 */
export function callListHandler(house: House, folder: string): () => Promise<CallListView> {
  let demo: Promise<Session> | undefined;
  return async () => {
    if (house.session !== null) return viewOf(house, house.session);
    demo ??= openDemo({ folder, fresh: false }, 'read').then(({ session }) => session);
    try {
      return viewOf(house, await demo);
    } catch (error) {
      demo = undefined;
      throw error;
    }
  };
}

function viewOf(house: House, session: Session): CallListView {
  const list = longestCallList(session, { now: house.context.now(), t: createTranslator('sv') });
  return { ...list, updatedAt: new Date(list.updatedAt).toISOString() };
}
