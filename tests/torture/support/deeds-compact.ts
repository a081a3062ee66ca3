import { randomBytes } from 'node:crypto';
import { addItem, eraseItem, historyOf, listItems } from '../../../vault/work/items/index.ts';
import type { Session } from '../../../vault/store/index.ts';
import type { Deed, Seen } from './deed.ts';
import type { DiskChange } from './disk-record.ts';
import { placeIn, withOwner, withReader, withSession } from './place.ts';

/** Texts of 20 kB in each login: without either of them more than a quarter of the file lies unused. */
const texts = [4, 2] as const;
const labelOf = (n: number): string => `Rymlig ${n}`;

function idOf(session: Session, n: number): string | undefined {
  return listItems(session, 'credential').find(({ title }) => title === labelOf(n))?.id;
}

/** Logins so large that the file is laid out anew when they are erased, by a `VACUUM` after the erasure itself. */
export const compact: Deed = {
  name: 'compact',
  changes: 280,
  tidies: true,
  prepare: ({ folder }) =>
    withSession(placeIn(folder, 1.5), (session) => {
      for (const [n, count] of texts.entries())
        addItem(session, 'credential', {
          label: labelOf(n),
          extra: Array.from({ length: count }, () => ({
            label: 'Exempel',
            value: `EXEMPEL-${randomBytes(14_900).toString('base64')}`,
          })),
        });
    }),
  run: (place, step) =>
    withOwner(place, async (session) => {
      for (const n of texts.keys()) {
        const id = idOf(session, n) ?? '';
        await step(`erase ${n}`, () => {
          eraseItem(session, id, 'KS 2026/1');
        });
      }
    }),
  seen: (place) =>
    withReader(
      place,
      (session) =>
        new Map([...texts.entries()].map(([n, count]) => [`erase ${n}`, seenOf(session, n, count)])),
    ),
};

/** Whether a login is gone; one that is there has all its texts. */
function seenOf(session: Session, n: number, count: number): Seen {
  const id = idOf(session, n);
  if (id === undefined) return 'whole';
  const extra = historyOf(session, id).at(-1)?.fields['extra'];
  return Array.isArray(extra) && extra.length === count ? 'none' : 'half';
}

/** How often the vault was made shorter, which nothing but a `VACUUM` does. */
export function timesCompacted(changes: readonly DiskChange[]): number {
  return changes.filter((change) => change.what === 'truncate' && change.path === 'granudda.sigill').length;
}
