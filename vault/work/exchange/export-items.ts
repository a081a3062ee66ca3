import { createTranslator, type Language } from '../../../i18n/index.ts';
import { writeCsv, writeKdbx, writeVcard, type ExportItem } from '../../exchange/index.ts';
import {
  filledSecrets,
  isRecordId,
  itemKinds,
  kindMember,
  kindOf,
  viewOf,
  type ItemKind,
  type JsonObject,
  type JsonValue,
} from '../../model/index.ts';
import { WorkError } from '../errors/work-error.ts';
import type { Session, StoredRecord } from '../../store/index.ts';
import { allItems, titleResolver, type Item } from '../items/item-view.ts';
import { searchItems } from '../items/search.ts';
import { askForSecond, assertSecond, type Instead } from '../people/second-person.ts';
import type { WorkContext } from '../session/context.ts';

export const exportFormats = ['vcard', 'csv', 'kdbx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportRequest {
  readonly format: ExportFormat;
  readonly language: Language;
  /** What a table holds, people or logins; other formats know themselves. */
  readonly what?: 'contact' | 'credential';
  /** vCard 3.0 for old programs. */
  readonly vcardVersion?: '3.0' | '4.0';
  readonly query?: string | undefined;
  /** What locks a password file. */
  readonly password?: string | undefined;
  readonly reason?: string | undefined;
  /** What stands in for the second person where logins ask for one. */
  readonly instead?: Instead | undefined;
}

export interface Export {
  readonly bytes: Uint8Array;
  readonly count: number;
  /** How many logins were left out because they are not shown to one person alone. */
  readonly withheld: number;
  /** Whether the journal holds it: not in a session that cannot write. */
  readonly noted: boolean;
}

/** What each format can hold. */
const kindsOf: Readonly<Record<ExportFormat, readonly ItemKind[]>> = {
  vcard: ['contact', 'organisation'],
  csv: ['contact', 'organisation'],
  kdbx: ['credential'],
  json: itemKinds,
};

/**
 * Writes items as a file for other programs, ids resolved to names. The journal holds it before the bytes are handed
 * over. Fails with `export-empty`, `export-secret-missing`, and as saving does.
 */
export async function exportItems(
  session: Session,
  request: ExportRequest,
  context: WorkContext,
): Promise<Export> {
  const kinds =
    request.format === 'csv' && request.what === 'credential'
      ? (['credential'] as const)
      : kindsOf[request.format];
  const found = chosenItems(session, kinds, request.query);
  const chosen = shownAlone(session, found, request);
  if (chosen.length === 0)
    throw new WorkError(found.length > 0 ? 'second-person-needed' : 'nothing-selected');
  const shown = chosen.filter(hasSecrets).map(({ compartment }) => compartment);
  const alone = assertSecond(session, shown, request.instead);
  const items = chosen.map((item) => exportItemOf(session, item, request));
  const bytes = await written(items, session, request, context);
  const noted = session.readOnlyBecause() === null;
  if (noted) session.save([], [exportNote(request, items.length, alone)]);
  return { bytes, count: items.length, withheld: found.length - chosen.length, noted };
}

const hasSecrets = ({ kind, fields }: Item): boolean => filledSecrets(kind, fields).length > 0;

/** Logins that ask for a second person are left out where neither another person nor a reason is there. */
function shownAlone(session: Session, items: readonly Item[], { instead }: ExportRequest): readonly Item[] {
  const asking = instead === undefined ? askForSecond(session) : new Set();
  return items.filter((item) => !asking.has(item.compartment) || !hasSecrets(item));
}

function chosenItems(session: Session, kinds: readonly ItemKind[], query = ''): Item[] {
  const items = [...allItems(session)].filter(({ kind }) => kinds.includes(kind));
  if (query.trim() === '') return items;
  const found = new Set(searchItems(session, query, kinds).map(({ id }) => id));
  return items.filter(({ id }) => found.has(id));
}

function exportItemOf(session: Session, item: Item, request: ExportRequest): ExportItem {
  // Ids stay in our own JSON, where they mean something.
  const data =
    request.format === 'json' ? (item.fields as JsonObject) : named(session, item.fields as JsonObject);
  const revisions = revisionsOf(session.record(item.id), item.kind);
  const [first] = revisions;
  const last = revisions.at(-1);
  const compartmentName = nameOfCompartment(session, item, request.language);
  const history = request.format === 'kdbx' ? earlierThanLast(session, revisions) : [];
  return {
    kind: item.kind,
    data,
    ...(compartmentName === undefined ? {} : { compartmentName }),
    ...(first === undefined ? {} : { createdAt: first.at }),
    ...(last === undefined ? {} : { changedAt: last.at }),
    ...(history.length === 0 ? {} : { history }),
  };
}

type Revision = { readonly at: number; readonly data: JsonObject };

function revisionsOf(record: StoredRecord | undefined, kind: ItemKind): Revision[] {
  const all = [...(record?.revisions.values() ?? [])].filter(({ data }) => kindOf(data) === kind);
  return all
    .map(({ at, data }) => ({ at, data: viewOf(kind, withoutKind(data)) as JsonObject }))
    .sort((a, b) => a.at - b.at);
}

function withoutKind(data: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== kindMember));
}

function earlierThanLast(session: Session, revisions: readonly Revision[]): Revision[] {
  return revisions.slice(0, -1).map(({ at, data }) => ({ at, data: named(session, data) }));
}

/** The data with every reference in words; a reference that cannot be read is left out. */
function named(session: Session, data: JsonObject): JsonObject {
  const resolve = titleResolver(session);
  const inWords = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') return isRecordId(value) ? (resolve(value) ?? '') : value;
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map(inWords);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inWords(each)]));
  };
  return inWords(data) as JsonObject;
}

function nameOfCompartment(session: Session, item: Item, language: Language): string | undefined {
  const place = session.compartments().find(({ id }) => id === item.compartment)?.kind;
  const kind = (['communication', 'it'] as const).find((each) => each === place);
  return kind === undefined ? undefined : createTranslator(language)(`work.compartment-${kind}`);
}

async function written(
  items: readonly ExportItem[],
  session: Session,
  request: ExportRequest,
  context: WorkContext,
): Promise<Uint8Array> {
  const { language } = request;
  switch (request.format) {
    case 'vcard':
      return writeVcard(items, { version: request.vcardVersion ?? '4.0' });
    case 'csv':
      return writeCsv(items, { language, what: request.what ?? 'contact' });
    case 'kdbx': {
      const name = createTranslator(language)('work.file-name', { organisation: organisationOf(session) });
      const { cost } = context;
      return writeKdbx(items, { name, password: request.password, cost, now: context.now() });
    }
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify({ items: items.map(asJson) }, null, 2)}\n`);
  }
}

function asJson({ kind, data }: ExportItem): { kind: ItemKind; data: JsonObject } {
  return { kind, data };
}

function organisationOf(session: Session): string {
  for (const { id } of session.compartments())
    for (const { joined } of session.records(id))
      if (joined.data[kindMember] === 'settings') {
        const { organisation } = viewOf('settings', joined.data as JsonObject);
        return organisation;
      }
  return '';
}

function exportNote(
  { format, reason, query }: ExportRequest,
  count: number,
  alone: { readonly alone?: string },
): JsonObject {
  return {
    [kindMember]: 'note',
    what: 'export',
    detail: { format, count, ...(query === undefined ? {} : { query }), ...alone },
    ...(reason === undefined || reason === '' ? {} : { reason }),
  };
}
