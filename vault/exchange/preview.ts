import { isItemKind, ModelError, parseInput, type ItemKind, type JsonObject } from '../model/index.ts';

export const importFormats = ['csv', 'vcard', 'kdbx'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** One thing that can be saved as it stands: `data` has passed the model's own check of input. */
export interface ImportedItem {
  readonly kind: ItemKind;
  readonly data: JsonObject;
  /** `row`: row of a table, line of a card's BEGIN, number of an entry; from 1. `groups`: the path in a KDBX file. */
  readonly source: { readonly row: number; readonly groups?: readonly string[] };
  /** Earlier versions, oldest first; `at` in milliseconds UTC is when each was written. */
  readonly history?: readonly { readonly at: number; readonly data: JsonObject }[];
  /** When the item was last changed where it comes from, milliseconds UTC. */
  readonly changedAt?: number;
}

/** What is odd about one row; the rest of the file is read all the same. */
export type ImportProblemCode =
  | 'name-missing' // neither a person's name, an organisation nor a label: the row is left out
  | 'field-refused' // a value is too long or has the wrong form: the value is left out
  | 'number-doubtful' // a telephone number that a spreadsheet seems to have spoilt: kept as it stands
  | 'row-too-long' // more cells than headings: the surplus is left out
  | 'column-unknown' // a heading that says nothing to us: the column is left out
  | 'map-column-missing' // the map names a heading that the file does not have
  | 'card-damaged'; // one card cannot be read: it is left out
export interface ImportProblem {
  readonly code: ImportProblemCode;
  readonly row?: number;
  /** Number of the column, from 1. */
  readonly column?: number;
  /** Heading or field concerned, for a person to find it; never a value. */
  readonly name?: string;
}

/** What the file holds that has no place here; counted, so that nothing disappears unsaid. */
export type LeftOutCode =
  'picture' | 'nested-card' | 'property' | 'attachment' | 'in-recycle-bin' | 'passkey';

export interface ImportPreview {
  readonly format: ImportFormat;
  /** Encoding of a text file, for the manual switch beside the preview. */
  readonly encoding?: string;
  /** For tables: each heading and the field it goes to, for the mapping page. */
  readonly columns?: readonly { readonly heading: string; readonly field: string | null }[];
  readonly items: readonly ImportedItem[];
  readonly problems: readonly ImportProblem[];
  readonly leftOut: readonly { readonly code: LeftOutCode; readonly count: number }[];
}

/** Gathers a preview piece by piece. */
export interface PreviewBuilder {
  /** Takes an item in if the model accepts it; a field it refuses is left out and named. */
  item(item: ImportedItem): void;
  problem(problem: ImportProblem): void;
  leaveOut(code: LeftOutCode, count?: number): void;
  finish(format: ImportFormat, about?: Pick<ImportPreview, 'encoding' | 'columns'>): ImportPreview;
}

export function createPreview(): PreviewBuilder {
  const items: ImportedItem[] = [];
  const problems: ImportProblem[] = [];
  const left = new Map<LeftOutCode, number>();
  const problem = (found: ImportProblem): void => void problems.push(found);
  return {
    item: (item) => {
      const data = acceptable(item.kind, item.data, (name) => {
        problem({ code: 'field-refused', row: item.source.row, name });
      });
      if (data === undefined) problem({ code: 'name-missing', row: item.source.row });
      else items.push({ ...item, data });
    },
    problem,
    leaveOut: (code, count = 1) => {
      if (count > 0) left.set(code, (left.get(code) ?? 0) + count);
    },
    finish: (format, about = {}) => ({
      format,
      ...about,
      items,
      problems,
      leftOut: [...left].map(([code, count]) => ({ code, count })),
    }),
  };
}

/**
 * What the model accepts of the data: each field it refuses is taken out and told, until the rest passes.
 * `undefined` when what is left cannot stand alone, such as a login without a label.
 */
export function acceptable(
  kind: ItemKind,
  data: JsonObject,
  refused: (field: string) => void,
): JsonObject | undefined {
  let rest = data;
  for (;;) {
    try {
      return parseInput(kind, rest) as JsonObject;
    } catch (error) {
      const path = error instanceof ModelError ? error.field : undefined;
      if (path === undefined) throw error;
      const smaller = without(rest, path.split('.'));
      if (smaller === undefined || !isItemKind(kind)) return undefined;
      refused(path.replace(/\.\d+(?=\.|$)/g, ''));
      rest = smaller;
    }
  }
}

/** The data without the field at the path: the element of a list, else the field itself; undefined if not there. */
function without(data: JsonObject, [field = '', index]: readonly string[]): JsonObject | undefined {
  const { [field]: value, ...rest } = data;
  if (value === undefined) return undefined;
  if (Array.isArray(value) && index !== undefined) {
    const kept = value.filter((_, at) => String(at) !== index);
    return kept.length > 0 ? { ...rest, [field]: kept } : rest;
  }
  return rest;
}
