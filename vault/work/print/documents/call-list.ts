import type { CallListDocument, CallListRow } from '../../../../print/pages/index.ts';
import type { ItemOf } from '../source.ts';
import { mobileOf, otherPhoneOf, reachOf, type Reach } from '../reach.ts';
import { holdingDays, holdsFor, type PrintScope } from '../scope.ts';
import { settingsOf } from '../settings.ts';

/** D2, the call list of a list record: its entries in their order, each with a deputy. */
export function callListDocument(scope: PrintScope, list: ItemOf<'list'>): CallListDocument {
  const { fields } = list;
  const settings = settingsOf(scope.source);
  return {
    kind: 'call-list',
    title: fields.name,
    message: messageOf(fields.message_template),
    meetAt: fields.meeting_place ?? settings.meeting_place,
    reserveMeetAt: fields.meeting_place === undefined ? settings.reserve_place : undefined,
    rows: entriesOf(list).flatMap((entry) => rowOf(scope, entry) ?? []),
    ...holdsFor(scope, fields.valid_days ?? holdingDays.list),
  };
}

type Entry = NonNullable<ItemOf<'list'>['fields']['entries']>[number];

/** A list's entries: those that have an order by it, the others after them as they stand. */
export function entriesOf({ fields }: ItemOf<'list'>): Entry[] {
  const order = (entry: Entry): number => entry.order ?? Number.MAX_SAFE_INTEGER;
  return (fields.entries ?? []).toSorted((a, b) => order(a) - order(b));
}

function rowOf(scope: PrintScope, entry: Entry): CallListRow | undefined {
  const reach = reachOf(scope, entry.ref);
  if (reach === undefined) return undefined;
  const deputy = reachOf(scope, entry.deputy ?? reach.deputy);
  return {
    role: reach.role,
    name: reach.name,
    mobile: mobileOf(reach),
    otherPhone: otherPhoneOf(reach),
    note: entry.note ?? reach.note,
    ...(deputy === undefined ? {} : { deputy: { name: deputy.name, phone: firstPhone(deputy) } }),
  };
}

function firstPhone(reach: Reach): string {
  return mobileOf(reach) || otherPhoneOf(reach);
}

/** A caller's blanks, `{namn}` and the like, as room to fill in with the voice. */
function messageOf(template: string | undefined): string | undefined {
  return template?.replace(/\{[^{}]*\}/g, '……').replace(/\s+/g, ' ');
}
