import { parseInput, viewOf, type Fields, type JsonObject } from '../../model/index.ts';
import { VaultError, type Change, type Session, type StoredRecord } from '../../store/index.ts';
import { fieldsOf, isRemoved } from './item-view.ts';
import { searcherOf } from './search.ts';

/** What the organisation decided once; empty where this session cannot read it. */
export function settingsOfSession(session: Session): Partial<Fields<'settings'>> {
  const record = storedSettings(session);
  return record === undefined ? {} : viewOf('settings', fieldsOf(record));
}

/** The change by which one of the settings becomes another; the others stay. Fails with `no-right` where they cannot be read. */
export function settingsChange(session: Session, patch: Partial<Fields<'settings'>>): Change {
  const found = storedSettings(session);
  if (found === undefined) throw new VaultError('no-right');
  const { compartment, record, joined } = found;
  parseInput('settings', { ...settingsOfSession(session), ...patch });
  return { compartment, record, data: { ...joined.data, ...patch } as JsonObject };
}

function storedSettings(session: Session): StoredRecord | undefined {
  for (const { id } of session.compartments().filter(({ kind }) => kind === 'contacts')) {
    for (const record of searcherOf(session).others(id, 'settings')) if (!isRemoved(record)) return record;
  }
  return undefined;
}
