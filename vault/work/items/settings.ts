import { viewOf, type Fields } from '../../model/index.ts';
import type { Session } from '../../store/index.ts';
import { fieldsOf, isRemoved } from './item-view.ts';
import { searcherOf } from './search.ts';

/** What the organisation decided once; empty where this session cannot read it. */
export function settingsOfSession(session: Session): Partial<Fields<'settings'>> {
  for (const { id } of session.compartments().filter(({ kind }) => kind === 'contacts')) {
    for (const record of searcherOf(session).others(id, 'settings')) {
      if (!isRemoved(record)) return viewOf('settings', fieldsOf(record));
    }
  }
  return {};
}
