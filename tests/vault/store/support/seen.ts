import type { Finding } from '../../../../vault/store/index.ts';
import { listItems } from '../../../../vault/work/items/index.ts';
import { asOwner, type Town } from './people.ts';
import { kindsOf } from './tamper.ts';

export interface Seen {
  readonly kinds: string[];
  readonly people: string[];
  readonly findings: readonly Finding[];
}

/** What a check of the owner finds, and what is still shown. */
export function seen(town: Town): Seen {
  return asOwner(
    town,
    (session) => {
      const findings = session.check();
      const people = listItems(session, 'contact').map(({ title }) => title);
      return { kinds: kindsOf(findings), people, findings };
    },
    'read',
  );
}

/** Whom the town's list has while nothing is amiss. */
export const everybody = ['Fadumo Tallryda', 'Viggo Åsklint'];
/** Puts other bytes, the first parameter, in the rows of a record, the second. */
export const setData = 'UPDATE rows SET data = ? WHERE record = ?';
