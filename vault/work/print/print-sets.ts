import { createTranslator, type Language } from '../../../i18n/index.ts';
import { layOutSet, type Imprint, type PageInfo } from '../../../print/pages/index.ts';
import { members, type Session } from '../../store/index.ts';
import { planPaperVault } from '../paper/plan-paper.ts';
import { askForSecond, assertSecond, type Instead } from '../people/second-person.ts';
import type { WorkContext } from '../session/context.ts';
import { printAssets } from './assets.ts';
import { codeSheetsDocument, type PaperPlan } from './documents/recovery.ts';
import { imprintOf, printerOf } from './imprint.ts';
import {
  nextPrintNumber,
  printNote,
  registerChanges,
  replacedBy,
  writableRegister,
  type PrintedSet,
} from './register.ts';
import type { PrintScope, SecondInPrint } from './scope.ts';
import { settingsOf } from './settings.ts';
import { documentsOf, inCopies, type PlannedDocument, type PrintSet, type SetOptions } from './sets.ts';
import { printSourceOf } from './source.ts';
import { verifyPdf } from './verify.ts';
import { WorkError } from '../errors/work-error.ts';

export interface PrintRequest extends SetOptions {
  readonly sets: readonly PrintSet[];
  readonly language: Language;
  readonly masked?: boolean;
  /** All revisions of every record on the code sheets, not only the current ones. */
  readonly withHistory?: boolean;
  /** Fewer, larger modules on the code sheets, for worn printers. */
  readonly conservative?: boolean;
  /** Pages read back, of how many. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Until the print is registered it can be stopped; it then fails with `print-cancelled`. */
  readonly signal?: AbortSignal;
  /** What stands in for the second person where the logins that are printed ask for one. */
  readonly instead?: Instead | undefined;
  /** Further documents of the caller, such as restore cards whose words are shown only once. */
  readonly extra?: (scope: PrintScope) => readonly PlannedDocument[];
}

export interface Print {
  readonly pdf: Uint8Array;
  readonly pages: readonly PageInfo[];
  /** The print's number in the register. */
  readonly number: string;
  /** Whether the register holds the print; if not, only the journal does. */
  readonly registered: boolean;
  /** Whether the journal holds it: not in a session that cannot write. */
  readonly noted: boolean;
  /** How many people were left out because of protected identity or because they are never printed. */
  readonly leftOut: number;
  /** How many envelopes were left out of "everything" because one person alone is not to print them. */
  readonly withheld: number;
  /** Compartments that a paper vault lacks because this session cannot read them. */
  readonly lacks: readonly string[];
  /** Of a paper vault: what tells it from every other print. */
  readonly fingerprint: string | null;
}

/**
 * Makes a print: documents from the vault, laid out, read back, and only then entered in the register and the journal.
 * Fails with `nothing-selected`, `masked-secrets`, `set-not-verified`, `no-such-record`, `no-right`, `second-person-needed`, and with what laying out refuses.
 */
export async function printSets(
  session: Session,
  request: PrintRequest,
  context: WorkContext,
): Promise<Print> {
  const startedAt = context.now();
  const source = printSourceOf(session);
  const second = secondIn(session, request);
  const scope: PrintScope = { ...scopeOf(source, request, startedAt), second };
  const planned = [
    ...request.sets.flatMap((set) => documentsOf(scope, set, request)),
    ...(request.extra?.(scope) ?? []),
  ];
  const paper = wantsPaper(session, request) ? planPaper(session, request) : undefined;
  const documents = [...planned, ...(paper === undefined ? [] : [sheetsOf(scope, session, paper, request)])]
    .flatMap((each) => inCopies(each, request))
    .map((each) => withReplaced(source, each));
  if (documents.length === 0) throw new WorkError('nothing-selected');
  const number = nextPrintNumber(session, source, startedAt);
  const imprint = imprintOf(scope, session, { number, fingerprint: paper?.fingerprint });
  const laidOut = await layOut(documents, imprint, request, settingsOf(source).example === true);
  const { masked } = scope;
  const by = printerOf(scope, session).name;
  const times = { startedAt, finishedAt: context.now() };
  const alone = assertSecond(session, second.shown, request.instead);
  const printed = { number, documents, ...laidOut, masked, by, ...times, set: paper?.set, ...alone };
  const entered = enter(session, printed);
  return {
    ...{ ...laidOut, number, ...entered },
    leftOut: scope.leftOut.size,
    withheld: second.withheld.size,
    lacks: paper?.lacks ?? [],
    fingerprint: paper?.fingerprint ?? null,
  };
}

function scopeOf(source: PrintScope['source'], request: PrintRequest, now: number): PrintScope {
  const { language } = request;
  const t = createTranslator(language);
  return { source, t, language, now, masked: request.masked === true, leftOut: new Set<string>() };
}

function secondIn(session: Session, { instead }: PrintRequest): SecondInPrint {
  const how = instead === undefined ? 'nothing' : 'alone' in instead ? 'alone' : 'witnessed';
  return { asks: askForSecond(session), instead: how, withheld: new Set(), shown: new Set() };
}

/** Enters a print in the register, where the session may, and in the journal, where it can write at all. */
function enter(session: Session, printed: PrintedSet): Pick<Print, 'registered' | 'noted'> {
  const registered = writableRegister(session) !== undefined;
  const noted = session.readOnlyBecause() === null;
  if (noted) session.save(registerChanges(session, printed), [printNote(printed)]);
  return { registered, noted };
}

type FingerprintedPlan = PaperPlan & { readonly fingerprint: string };

/** Sheets that nothing opens, or that cannot be signed, are refused when asked for and left out of "everything". */
function wantsPaper(session: Session, { sets, masked }: PrintRequest): boolean {
  const asked = sets.some(({ kind }) => kind === 'paper-vault');
  const isPart = masked !== true && sets.some(({ kind }) => kind === 'everything');
  if (!asked && !(session.readOnlyBecause() === null && isPart)) return false;
  const opened = members(session).some(
    ({ kind, removed }) => !removed && (kind === 'cards' || kind === 'recovery-code'),
  );
  if (asked && !opened) throw new WorkError('paper-without-key');
  return opened;
}

function planPaper(session: Session, request: PrintRequest): FingerprintedPlan {
  const layout = request.conservative === true ? 'conservative' : 'standard';
  return planPaperVault(session, { withHistory: request.withHistory === true, layout });
}

function sheetsOf(
  scope: PrintScope,
  session: Session,
  plan: PaperPlan,
  request: PrintRequest,
): PlannedDocument {
  const version = request.conservative === true ? 25 : 30;
  const { title } = printerOf(scope, session);
  return { document: codeSheetsDocument(scope, plan, version, title === '' ? [] : [title]) };
}

function withReplaced(source: PrintScope['source'], planned: PlannedDocument): PlannedDocument {
  const replaces = replacedBy(source, planned);
  return replaces === undefined ? planned : { ...planned, document: { ...planned.document, replaces } };
}

async function layOut(
  documents: readonly PlannedDocument[],
  imprint: Imprint,
  request: PrintRequest,
  example: boolean,
): Promise<{ pdf: Uint8Array; pages: PageInfo[] }> {
  const { fonts, scan } = printAssets();
  const laidOut = await layOutSet(
    documents.map(({ document }) => document),
    imprint,
    { language: request.language, fonts, example },
  );
  await verifyPdf(laidOut.pdf, laidOut.pages, scan, request);
  if (request.signal?.aborted === true) throw new WorkError('print-cancelled');
  return laidOut;
}
