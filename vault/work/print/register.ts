import type { RecordId } from '../../../crypto/index.ts';
import { toRecordData, type Fields, type JsonObject, kindMember } from '../../model/index.ts';
import type { Change, Session, SessionCompartment } from '../../store/index.ts';
import type { PageInfo } from '../../../print/pages/index.ts';
import type { PlannedDocument } from './sets.ts';
import { dayText } from './scope.ts';
import type { PrintSource } from './source.ts';

const writing = 2;

/** The register, when this session may write there. */
export function writableRegister(session: Session): SessionCompartment | undefined {
  const register = session.compartmentOf('register');
  const mayWrite = register?.readable === true && (register.right & writing) !== 0;
  return session.readOnlyBecause() === null && mayWrite ? register : undefined;
}

/**
 * The number of the next print, `2026-001` and on within a year. A session that cannot write the register prints
 * under the moment instead: no register number may be given twice.
 */
export function nextPrintNumber(session: Session, source: PrintSource, now: number): string {
  if (writableRegister(session) === undefined) {
    const moment = new Date(now);
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${dayText(now)}-${two(moment.getHours())}${two(moment.getMinutes())}${two(moment.getSeconds())}`;
  }
  const year = dayText(now).slice(0, 4);
  const used = source
    .inner('print-batch')
    .flatMap(({ fields }) => new RegExp(`^${year}-(\\d+)$`).exec(fields.no)?.[1] ?? []);
  const last = used.reduce((most, number) => Math.max(most, Number(number)), 0);
  return `${year}-${String(last + 1).padStart(3, '0')}`;
}

/**
 * What no later print replaces: blanks that are filled in by pen, since what is written on them is kept, and cards
 * that open the vault for one person each, since the next card is another's.
 */
const notReplaced: readonly string[] = ['opening-record', 'log-book', 'unlock-card'];

/** The number of the latest print of the same document that is still about; undefined where there is none to shred. */
export function replacedBy(source: PrintSource, { document, subject }: PlannedDocument): string | undefined {
  if (notReplaced.includes(document.kind)) return undefined;
  const batches = new Map(source.inner('print-batch').map(({ id, fields }) => [id, fields]));
  const earlier = source
    .inner('printed-document')
    .filter(({ fields }) => fields.type === document.kind && fields.subject === subject)
    .filter(({ fields }) => fields.title === titleOf(document) && isAbout(fields))
    .flatMap(({ fields }) => batches.get(fields.batch) ?? [])
    .sort((a, b) => ((a.started_at ?? '') < (b.started_at ?? '') ? -1 : 1));
  return earlier.at(-1)?.no;
}

function isAbout({ state }: Fields<'printed-document'>): boolean {
  return state === 'printed' || state === 'placed' || state === 'missing';
}

/** What a document is called in the register. */
export function titleOf(document: PlannedDocument['document']): string {
  if ('title' in document) return document.title;
  const envelope = document.kind === 'envelope-outside' ? document : envelopeIn(document);
  if (envelope === undefined) return document.kind;
  return `${envelope.number}${envelope.copyLetter} ${envelope.name}`.trim();
}

function envelopeIn(
  document: PlannedDocument['document'],
): { number: string; copyLetter: string; name: string } | undefined {
  return document.kind === 'login-sheet' || document.kind === 'opening-record'
    ? document.envelope
    : undefined;
}

export interface PrintedSet {
  readonly number: string;
  readonly documents: readonly PlannedDocument[];
  readonly pages: readonly Pick<PageInfo, 'document'>[];
  readonly masked: boolean;
  readonly by: string;
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly set?: string | undefined;
  /** Why one person printed alone what asks for two. */
  readonly alone?: string | undefined;
}

/** What the register keeps of a print: the batch, and each paper of it. Nothing when the session may not write there. */
export function registerChanges(session: Session, printed: PrintedSet): Change[] {
  const register = writableRegister(session);
  if (register === undefined) return [];
  const batch = session.newRecord();
  const change = (record: RecordId, data: JsonObject): Change => ({ compartment: register.id, record, data });
  return [
    change(batch, toRecordData('print-batch', batchOf(printed))),
    ...printed.documents.map((planned, at) => {
      const pages = printed.pages.filter(({ document }) => document === at).length;
      const fields = paperOf(printed, planned, pages, batch);
      return change(session.newRecord(), toRecordData('printed-document', fields));
    }),
  ];
}

function batchOf(printed: PrintedSet): Fields<'print-batch'> {
  return {
    no: printed.number,
    printer_place: 'file',
    pages_expected: printed.pages.length,
    started_at: new Date(printed.startedAt).toISOString(),
    finished_at: new Date(printed.finishedAt).toISOString(),
    state: 'ok',
    ...(printed.by === '' ? {} : { by: printed.by }),
    ...(printed.set === undefined ? {} : { set: printed.set }),
  };
}

function paperOf(
  printed: PrintedSet,
  { document, subject }: PlannedDocument,
  pages: number,
  batch: string,
): Fields<'printed-document'> {
  const { copy, holder, validUntil } = document;
  return {
    batch,
    type: document.kind,
    title: titleOf(document),
    pages,
    masked: printed.masked,
    state: 'printed',
    ...(subject === undefined ? {} : { subject }),
    ...(copy === undefined ? {} : { copy: copy.number, of: copy.of }),
    ...(holder === undefined || holder === '' ? {} : { holder }),
    ...(validUntil === undefined ? {} : { valid_until: validUntil }),
  };
}

/** What the journal holds of a print, whoever made it. */
export function printNote(printed: PrintedSet): JsonObject {
  return {
    [kindMember]: 'note',
    what: 'print',
    detail: {
      number: printed.number,
      pages: printed.pages.length,
      documents: [...new Set(printed.documents.map(({ document }) => document.kind))],
      masked: printed.masked,
      ...(printed.alone === undefined ? {} : { alone: printed.alone }),
    },
  };
}
