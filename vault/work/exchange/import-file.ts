import type { Language } from '../../../i18n/index.ts';
import { createTranslator } from '../../../i18n/index.ts';
import {
  readImport,
  type ColumnMap,
  type ImportedItem,
  type ImportFormat,
  type ImportPreview,
} from '../../exchange/index.ts';
import {
  compartmentKindOf,
  kindMember,
  summarise,
  type Fields,
  type ItemKind,
  type JsonObject,
  type Summary,
} from '../../model/index.ts';
import { VaultError, type Session } from '../../store/index.ts';
import { addItems, type NewItem } from '../items/change.ts';
import { allItems } from '../items/item-view.ts';
import { createDuplicateFinder, type PossibleDuplicate } from './duplicates.ts';

export interface ImportRequest {
  readonly format?: ImportFormat | 'auto' | undefined;
  readonly map?: ColumnMap | undefined;
  /** What opens a password file. */
  readonly password?: string | undefined;
  readonly keyFile?: Uint8Array | undefined;
  /** Where logins go that do not say it themselves: `communication`, `it` or a compartment's id. */
  readonly into?: string | undefined;
  /** Says what would happen and changes nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (done: number, of: number) => void;
}

export interface ImportReport extends Omit<ImportPreview, 'items'> {
  /** How many items were saved, or would be. */
  readonly count: number;
  readonly kinds: Readonly<Record<string, number>>;
  /** Ids of what was saved, in the order of the file; none on a dry run. */
  readonly ids: readonly string[];
  /** How the first of them look in a list. */
  readonly sample: readonly Summary[];
  /** Imported all the same, and named, so that a person can look. */
  readonly duplicates: readonly PossibleDuplicate[];
}

/**
 * Reads a file of others and saves all that it holds as one entry, so that it can be undone as one; the journal says
 * from what sort of file and how many. Fails with the codes of `readImport`, `no-right`, and as saving does.
 */
export async function importFile(
  session: Session,
  bytes: Uint8Array,
  request: ImportRequest,
): Promise<ImportReport> {
  const { items, ...about } = await readImport(bytes, { ...request, compartmentNames: compartmentNames() });
  const placed = items.map((item) => inCompartment(item, request.into));
  const finder = createDuplicateFinder(knownItems(session));
  const duplicates = placed.flatMap((item) => finder.check(item, item.source.row) ?? []);
  refuseForbidden(session, placed);
  const note = importNote(about.format, placed.length);
  const ids = request.dryRun === true ? [] : addItems(session, placed.map(newItemOf), [note]);
  return {
    ...about,
    count: placed.length,
    kinds: countKinds(placed),
    ids,
    duplicates,
    sample: sampleOf(placed),
  };
}

const sampleSize = 5;

function sampleOf(items: readonly ImportedItem[]): Summary[] {
  return items.slice(0, sampleSize).map(({ kind, data }) => summarise(kind, data as Fields<ItemKind>));
}

/** Outer groups of a password file that bear a compartment's name, in either language, are that compartment. */
function compartmentNames(): Record<string, string> {
  const languages: readonly Language[] = ['sv', 'en'];
  const names = languages.flatMap((language) => {
    const t = createTranslator(language);
    return (['communication', 'it'] as const).map((kind) => [t(`work.compartment-${kind}`), kind] as const);
  });
  return Object.fromEntries(names);
}

function inCompartment(item: ImportedItem, into: string | undefined): ImportedItem {
  if (into === undefined || item.kind !== 'credential' || item.data['compartment'] !== undefined) return item;
  return { ...item, data: { ...item.data, compartment: into } };
}

function* knownItems(session: Session) {
  for (const { id, kind, fields } of allItems(session)) yield { id, kind, data: fields as JsonObject };
}

const writing = 2;

/** A dry run says it as well: what could not be saved is refused before anything is. */
function refuseForbidden(session: Session, items: readonly ImportedItem[]): void {
  const places = new Set(items.map(({ kind, data }) => compartmentKindOf(kind, data)));
  for (const place of places) {
    const compartment = session.compartmentOf(place);
    if (compartment === undefined || (compartment.right & writing) === 0) throw new VaultError('no-right');
  }
}

function newItemOf({ kind, data, history }: ImportedItem): NewItem {
  return history === undefined ? { kind, data } : { kind, data, history };
}

function importNote(format: ImportFormat, count: number): JsonObject {
  return { [kindMember]: 'note', what: 'import', detail: { format, count } };
}

function countKinds(items: readonly ImportedItem[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
