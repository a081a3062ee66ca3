import { isObject, type JsonValue } from '../../model/index.ts';
import type { Session } from '../../store/index.ts';
import { listItems } from '../items/list.ts';

/** Something that this session can put on paper. */
export interface PrintChoice {
  /** As `parsePrintSet` reads it. */
  readonly set: string;
  readonly group: 'first' | 'lists' | 'envelopes' | 'paper-vault' | 'forms';
  /** Title of the list or envelope; empty where the set's own name says it. */
  readonly title: string;
  /** Whether it carries secrets, or opens the way to them. */
  readonly isSecret: boolean;
  /** Ids of the logins in an envelope. */
  readonly holds?: readonly string[];
}

/** What can be printed, in the order of need: the first hour first, what is sealed last. */
export function printChoices(session: Session): PrintChoice[] {
  const plain = (set: string, group: PrintChoice['group'], isSecret = false): PrintChoice => ({
    set,
    group,
    title: '',
    isSecret,
  });
  const lists = listItems(session, 'list').map(({ id, title, fields }): PrintChoice => {
    const kind = fields['type'] === 'call_list' ? 'call-list' : 'list';
    return { set: `${kind}:${id}`, group: 'lists', title, isSecret: false };
  });
  const envelopes = listItems(session, 'envelope').map(({ id, title, fields }): PrintChoice => ({
    set: `envelope:${id}`,
    group: 'envelopes',
    title,
    isSecret: true,
    holds: loginsIn(fields['contents']),
  }));
  return [
    plain('first-hour', 'first'),
    ...lists,
    plain('contacts', 'lists'),
    plain('wallet-cards', 'first'),
    ...envelopes,
    ...(envelopes.length > 0 ? [plain('register', 'envelopes')] : []),
    plain('forms', 'forms'),
    ...(session.access === 'write' ? [plain('paper-vault', 'paper-vault', true)] : []),
  ];
}

function loginsIn(contents: JsonValue | undefined): string[] {
  return (Array.isArray(contents) ? contents : []).flatMap((each: JsonValue) =>
    isObject(each) && typeof each['credential'] === 'string' ? [each['credential']] : [],
  );
}
