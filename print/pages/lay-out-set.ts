import type PDFDocument from 'pdfkit';
import { createTranslator, type Language } from '../../i18n/index.ts';
import { planDocument } from './plan-document.ts';
import type { DocumentKind, PrintDocument } from './documents.ts';
import { PrintError } from './errors.ts';
import type { PrintFonts } from './fonts.ts';
import type { Imprint } from './imprint.ts';
import { a4 } from './mm.ts';
import type { Desk, PagePlan } from './page-plan.ts';
import { Pen } from './pen.ts';
import { TypeSetter } from './type-setter.ts';

export interface LayOutOptions {
  readonly language: Language;
  readonly fonts: PrintFonts;
  /** Marks every page EXEMPEL / EXAMPLE: demo data and drills. */
  readonly example: boolean;
}

/** One page of the finished PDF, in order. */
export interface PageInfo {
  /** Index of the document among those given. */
  readonly document: number;
  readonly kind: DocumentKind;
  /** Page n of its document's `of`. */
  readonly page: number;
  readonly of: number;
  readonly copy: { readonly number: number; readonly of: number } | null;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Frame texts that stand on the page as QR codes, in order: what a check must read back. */
  readonly codes: readonly string[];
  /** True where a password, code or card's words stand in clear. */
  readonly secret: boolean;
}

/**
 * Lays out documents, in the order given, as one PDF: tagged, in `language`, with fonts embedded, and byte for byte
 * the same for the same values. Fails with PrintError: 'nothing-to-print', 'page-overfull', 'too-many-for-page',
 * 'code-too-long'.
 */
export async function layOutSet(
  documents: readonly PrintDocument[],
  imprint: Imprint,
  options: LayOutOptions,
): Promise<{ pdf: Uint8Array; pages: PageInfo[] }> {
  if (documents.length === 0) throw new PrintError('nothing-to-print');
  const t = createTranslator(options.language);
  // Loaded when something is printed: it is large, and most that is done prints nothing.
  const { default: Pdf } = await import('pdfkit');
  const doc = newPdf(Pdf, imprint, options, t('print.file-title', { organisation: imprint.organisation }));
  const finished = bytesOf(doc);
  const type = new TypeSetter(doc);
  const desk: Desk = { type, t, imprint, example: options.example, language: options.language };
  const root = doc.struct('Document');
  doc.addStructure(root);
  const pen = new Pen(doc, type, t, root);
  const pages = documents.flatMap((document, index) => drawDocument(doc, pen, desk, document, index));
  root.end();
  doc.end();
  return { pdf: await finished, pages };
}

function drawDocument(
  doc: PDFKit.PDFDocument,
  pen: Pen,
  desk: Desk,
  document: PrintDocument,
  index: number,
): PageInfo[] {
  const plans = planDocument(document, desk);
  return plans.map((plan, at) => {
    const number = { page: at + 1, of: plans.length };
    doc.addPage({ size: 'A4', layout: plan.landscape === true ? 'landscape' : 'portrait', margin: 0 });
    pen.group('Sect', () => {
      plan.draw(pen, number);
    });
    return { document: index, kind: document.kind, ...number, copy: document.copy ?? null, ...factsOf(plan) };
  });
}

function factsOf(plan: PagePlan): Pick<PageInfo, 'width' | 'height' | 'codes' | 'secret'> {
  const { width, height } = a4;
  const size = plan.landscape === true ? { width: height, height: width } : { width, height };
  return { ...size, codes: plan.codes ?? [], secret: plan.secret === true };
}

function newPdf(
  Pdf: typeof PDFDocument,
  imprint: Imprint,
  options: LayOutOptions,
  title: string,
): PDFKit.PDFDocument {
  const doc = new Pdf({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: options.language === 'sv' ? 'sv-SE' : 'en-GB',
    tagged: true,
    displayTitle: true,
    // No first face: pdfkit would read Helvetica from disk, and a face of ours given here it would open anew at each use.
    font: null as unknown as string,
    info: {
      Title: title,
      Author: imprint.organisation,
      Creator: 'Sigill',
      Producer: 'Sigill',
      CreationDate: new Date(imprint.madeAt),
    },
  });
  for (const [name, bytes] of Object.entries(options.fonts))
    doc.registerFont(name, bytes as Uint8Array<ArrayBuffer>);
  return doc;
}

async function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  return new Uint8Array(Buffer.concat(chunks));
}
