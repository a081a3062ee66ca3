import type { ContactListDocument, ContactListRow } from '../../../../print/pages/index.ts';
import { compareSwedish } from '../../../model/index.ts';
import { functionName, reachOf, type Reach } from '../reach.ts';
import { holdingDays, holdsFor, type PrintScope } from '../scope.ts';
import type { ItemOf } from '../source.ts';
import { entriesOf } from './call-list.ts';

type Section = ContactListDocument['sections'][number];

/** More numbers than these do not help anybody who is in a hurry. */
const mostNumbers = 4;
const roomForPen = 3;
/** A list that holds no longer than this says so in large type. */
const mostDaysShort = 14;

/** D4, the contact book: functions, people and organisations, each in Swedish order. */
export function contactBook(scope: PrintScope): ContactListDocument {
  const { source, t } = scope;
  const section = (heading: string, ids: readonly { id: string }[]) => ({
    heading,
    rows: ids.flatMap(({ id }) => rowOf(reachOf(scope, id)) ?? []),
  });
  const functions = source.all('function').map(({ id }) => reachOf(scope, id));
  const people = source.all('contact').flatMap((person) => {
    const row = rowOf(reachOf(scope, person.id));
    return row === undefined ? [] : [{ ...row, indexed: lookedUpAs(person.fields) }];
  });
  const sections = [
    { heading: t('work.functions'), rows: functions.flatMap((reach) => functionRow(reach) ?? []) },
    { heading: t('work.people'), rows: people },
    withNumbers(section(t('work.organisations'), source.all('organisation'))),
  ].map(indexedByName);
  return {
    kind: 'contact-list',
    title: t('work.contact-book'),
    introduction: t(scope.masked ? 'work.contact-book-masked' : 'work.contact-book-introduction'),
    sections: sections.filter(({ rows }) => rows.length > 0),
    emptyRows: roomForPen,
    index: namesIn(sections),
    ...holdsFor(scope, holdingDays.list),
  };
}

/** A person is looked up by the family name, and so stands in the index: "Granbäcke, Ylva". */
function lookedUpAs({ given, family }: ItemOf<'contact'>['fields']): string {
  return [family, given].filter((part) => part !== undefined && part !== '').join(', ');
}

function indexedByName(section: Section): Section {
  return { ...section, rows: section.rows.map((row) => ({ indexed: row.name, ...row })) };
}

/** Every name once, in Swedish order. */
function namesIn(sections: readonly Section[]): string[] {
  const names = sections.flatMap(({ rows }) => rows.flatMap(({ indexed }) => indexed ?? []));
  return [...new Set(names)].sort(compareSwedish);
}

/** An organisation that cannot be rung, such as a unit of one's own, is of no use in the book. */
function withNumbers(section: Section): Section {
  return {
    ...section,
    rows: section.rows.filter(({ numbers, note }) => numbers.length > 0 || note !== undefined),
  };
}

/** D5, D6 and the other lists of names and numbers, as a list record has them. Media never see private numbers. */
export function listDocument(scope: PrintScope, list: ItemOf<'list'>): ContactListDocument {
  const { fields } = list;
  const isMedia = fields.type === 'media_list';
  const seen = isMedia ? { ...scope, masked: true } : scope;
  const days = fields.valid_days ?? (fields.type === 'unit_list' ? holdingDays.unitList : holdingDays.list);
  return {
    kind: 'contact-list',
    title: fields.name,
    introduction: isMedia ? scope.t('work.media-introduction') : fields.purpose,
    sections: [
      {
        heading: scope.t(`work.list-${fields.type ?? 'phone_list'}`),
        rows: entriesOf(list).flatMap((entry) => rowOf(reachOf(seen, entry.ref), entry.note) ?? []),
      },
      ...spokespersons(scope, isMedia),
    ],
    emptyRows: roomForPen,
    ...(days > mostDaysShort ? {} : { holdsDays: days }),
    ...holdsFor(scope, days),
  };
}

/** Who may speak on what: on the media list, without a number. */
function spokespersons(scope: PrintScope, isMedia: boolean): ContactListDocument['sections'] {
  if (!isMedia) return [];
  const rows = scope.source.all('function').flatMap(({ id, fields }) => {
    if (fields.kind !== 'spokesperson') return [];
    const reach = reachOf({ ...scope, masked: true }, id);
    const role = fields.speaks_on ?? functionName(scope, fields);
    return reach === undefined
      ? []
      : [{ name: reach.name, role, note: scope.t('work.number-not-given'), numbers: [] }];
  });
  return rows.length === 0 ? [] : [{ heading: scope.t('work.spokespersons'), rows }];
}

function rowOf(reach: Reach | undefined, note = ''): ContactListRow | undefined {
  if (reach === undefined) return undefined;
  const { name, role, numbers } = reach;
  const notes = [reach.note, note].filter((text) => text !== '').join('. ');
  return { name, role, numbers: numbers.slice(0, mostNumbers), ...(notes === '' ? {} : { note: notes }) };
}

/** A function is looked up by what it does, not by who does it today. */
function functionRow(reach: Reach | undefined): ContactListRow | undefined {
  const row = rowOf(reach);
  return row === undefined
    ? undefined
    : { ...row, name: row.role, role: row.name === row.role ? '' : row.name };
}
