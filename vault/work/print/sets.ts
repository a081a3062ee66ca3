import { assertNever } from '../../../crypto/index.ts';
import type { PrintDocument } from '../../../print/pages/index.ts';
import { VaultError } from '../../store/index.ts';
import { WorkError } from '../errors/work-error.ts';
import { callListDocument } from './documents/call-list.ts';
import { contactBook, listDocument } from './documents/contact-lists.ts';
import { envelopeDocuments } from './documents/envelope.ts';
import { firstHourDocument, walletCardsDocument } from './documents/first-hour.ts';
import { envelopeRegister } from './documents/register.ts';
import type { PrintScope } from './scope.ts';
import { namedItem } from './source.ts';

/** What a person may ask to have printed. */
export type PrintSet =
  | {
      readonly kind:
        | 'contacts'
        | 'media'
        | 'first-hour'
        | 'wallet-cards'
        | 'register'
        | 'forms'
        | 'paper-vault'
        | 'everything';
    }
  | { readonly kind: 'call-list' | 'unit' | 'list' | 'envelope'; readonly id: string };

const plainSets = [
  'contacts',
  'media',
  'first-hour',
  'wallet-cards',
  'register',
  'forms',
  'paper-vault',
  'everything',
] as const;
const namedSets = ['call-list', 'unit', 'list', 'envelope'] as const;

/** How the sets are written, for help and for refusals. */
export const printSetWords: readonly string[] = [...plainSets, ...namedSets.map((kind) => `${kind}:ID`)];

/** The set that a word stands for, `media` or `call-list:ID`; undefined for other words. */
export function parsePrintSet(word: string): PrintSet | undefined {
  const plain = plainSets.find((kind) => kind === word);
  if (plain !== undefined) return { kind: plain };
  const colon = word.indexOf(':');
  const named = namedSets.find((kind) => kind === word.slice(0, colon));
  const id = word.slice(colon + 1).trim();
  return named === undefined || id === '' ? undefined : { kind: named, id };
}

/** A document with what the register should know of it. */
export interface PlannedDocument {
  readonly document: PrintDocument;
  /** The record that it is about. */
  readonly subject?: string;
}

export interface SetOptions {
  /** How many of each readable document, or of each envelope. */
  readonly copies?: number | undefined;
  readonly holder?: string | undefined;
  /** A dense pattern on the back of each login sheet. */
  readonly hatch?: boolean | undefined;
}

/**
 * The readable documents of a set, in order of need. The paper vault is not among them: it is planned and signed by
 * itself. Fails with `no-such-record`, `not-this-kind`, `no-right`, `nothing-selected`, `masked-secrets`,
 * `second-person-needed`.
 */
export function documentsOf(scope: PrintScope, set: PrintSet, options: SetOptions = {}): PlannedDocument[] {
  const { source } = scope;
  switch (set.kind) {
    case 'contacts':
      return [{ document: contactBook(scope) }];
    case 'media':
      return listsOf(scope, 'media_list');
    case 'first-hour':
      return [{ document: firstHourDocument(scope) }];
    case 'wallet-cards':
      return [{ document: walletCardsDocument(scope, options.copies) }];
    case 'forms':
      return [{ document: { kind: 'opening-record' } }, { document: { kind: 'log-book', pages: logPages } }];
    case 'register': {
      const document = envelopeRegister(scope);
      if (document === undefined) throw new WorkError('nothing-selected');
      return [{ document }];
    }
    case 'call-list': {
      const list = namedItem(source, 'list', set.id);
      return [{ document: callListDocument(scope, list), subject: list.id }];
    }
    case 'unit':
    case 'list': {
      const list = namedItem(source, 'list', set.id);
      return [{ document: listDocument(scope, list), subject: list.id }];
    }
    case 'envelope':
      assertNotMasked(scope);
      return envelopeOf(scope, set.id, options);
    case 'paper-vault':
      assertNotMasked(scope);
      return [];
    case 'everything':
      return everything(scope, options);
    default:
      return assertNever(set);
  }
}

/** A masked print is for whoever asks to see a list: what is sealed has no place in it. */
function assertNotMasked({ masked }: PrintScope): void {
  if (masked) throw new WorkError('masked-secrets');
}

/** Pages of a log book: a day and a night. */
const logPages = 4;

function listsOf(scope: PrintScope, type: string): PlannedDocument[] {
  const lists = scope.source.all('list').filter(({ fields }) => fields.type === type);
  if (lists.length === 0) throw new WorkError('nothing-selected');
  return lists.map((list) => ({ document: listDocument(scope, list), subject: list.id }));
}

function envelopeOf(scope: PrintScope, id: string, options: SetOptions): PlannedDocument[] {
  const envelope = namedItem(scope.source, 'envelope', id);
  return envelopeDocuments(scope, envelope, options).map((document) => ({ document, subject: envelope.id }));
}

/** All that this session can open, in the order of need: the first hour first, what is sealed last, or not at all where masked. */
function everything(scope: PrintScope, options: SetOptions): PlannedDocument[] {
  const lists = scope.source.all('list');
  const isCallList = (list: (typeof lists)[number]): boolean => list.fields.type === 'call_list';
  const length = (list: (typeof lists)[number]): number => list.fields.entries?.length ?? 0;
  const register = envelopeRegister(scope);
  return [
    ...documentsOf(scope, { kind: 'first-hour' }),
    ...lists
      .filter(isCallList)
      .toSorted((a, b) => length(b) - length(a))
      .map((list) => ({ document: callListDocument(scope, list), subject: list.id })),
    ...(register === undefined ? [] : [{ document: register }]),
    ...documentsOf(scope, { kind: 'contacts' }),
    ...lists
      .filter((list) => !isCallList(list))
      .map((list) => ({ document: listDocument(scope, list), subject: list.id })),
    ...documentsOf(scope, { kind: 'wallet-cards' }),
    ...documentsOf(scope, { kind: 'forms' }),
    ...(scope.masked ? [] : envelopesOf(scope, options)),
  ];
}

function envelopesOf(scope: PrintScope, options: SetOptions): PlannedDocument[] {
  return scope.source.all('envelope').flatMap(({ id }) =>
    readable(
      () => envelopeOf(scope, id, options),
      () => scope.second?.withheld.add(id),
    ),
  );
}

/**
 * An envelope whose logins this session cannot read, or does not show to one person alone, is left out of "everything",
 * which means what it can open.
 */
function readable(make: () => PlannedDocument[], onWithheld: () => void): PlannedDocument[] {
  try {
    return make();
  } catch (error) {
    if (error instanceof VaultError && error.code === 'no-right') return [];
    if (!(error instanceof WorkError) || error.code !== 'second-person-needed') throw error;
    onWithheld();
    return [];
  }
}

/** Documents that are numbered as copies: an envelope counts in letters and a wallet card by itself. */
const counted: readonly PrintDocument['kind'][] = [
  'call-list',
  'first-hour',
  'contact-list',
  'envelope-register',
  'log-book',
  'code-sheets',
];

/** As many numbered copies of a document as were asked for, each with its holder. */
export function inCopies(planned: PlannedDocument, options: SetOptions): PlannedDocument[] {
  const { document } = planned;
  const held = options.holder === undefined ? {} : { holder: options.holder };
  if (!counted.includes(document.kind)) return [{ ...planned, document: { ...document, ...held } }];
  const of = options.copies ?? 1;
  return Array.from({ length: of }, (_, at) => ({
    ...planned,
    document: { ...document, ...held, copy: { number: at + 1, of } },
  }));
}
