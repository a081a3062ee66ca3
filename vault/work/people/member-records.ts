import type { PrincipalId } from '../../../crypto/index.ts';
import {
  kindMember,
  parseInput,
  toRecordData,
  viewOf,
  type Fields,
  type JsonObject,
} from '../../model/index.ts';
import type { Change, Session, StoredRecord } from '../../store/index.ts';
import { fieldsOf, isRemoved } from '../items/item-view.ts';

/** Who a principal is, as the register says it: names never stand in the log. */
export interface MemberRecord {
  readonly record: StoredRecord;
  readonly fields: Fields<'member'>;
}

/** The register's word on who each principal is, as far as this session reads it. */
export function memberRecords(session: Session): Map<string, MemberRecord> {
  const found = new Map<string, MemberRecord>();
  for (const { id } of session.compartments().filter(({ kind }) => kind === 'register')) {
    for (const record of session.records(id)) {
      if (record.joined.data[kindMember] !== 'member' || isRemoved(record)) continue;
      const fields = viewOf('member', fieldsOf(record));
      found.set(fields.principal, { record, fields });
    }
  }
  return found;
}

/** What is to be said of a principal. Absent fields stay as they are. */
export interface MemberFacts {
  readonly name?: string | undefined;
  readonly label?: string | undefined;
  readonly contact?: string | undefined;
}

/**
 * The change by which the register says who a principal is. None where the session may not write there: what is then
 * known is the label alone.
 */
export function memberChanges(session: Session, principal: PrincipalId, facts: MemberFacts): Change[] {
  const register = session.compartmentOf('register');
  if (register === undefined || register.right < 3 || !register.readable) return [];
  const known = memberRecords(session).get(principal);
  const { name = known?.fields.name ?? facts.label, label = known?.fields.function, contact } = facts;
  if (name === undefined) return [];
  const fields = parseInput('member', {
    ...known?.fields,
    principal,
    name,
    ...(label === undefined ? {} : { function: label }),
    ...(contact === undefined ? {} : { contact }),
  });
  const data: JsonObject = toRecordData('member', fields);
  return [{ compartment: register.id, record: known?.record.record ?? session.newRecord(), data }];
}
