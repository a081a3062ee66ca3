import {
  encodePng,
  listPrinters,
  parsePrintSet,
  printAssets,
  printChoices,
  printSets,
  rasterise,
  sendToPrinter,
  writeOutput,
  type PrintRequest,
} from '../../../vault/work/index.ts';
import type { PaperMethods, PrintView } from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { redeem, sessionIn, type House } from '../house.ts';
import { Refused } from '../refused.ts';
import { printView } from '../views/paper-views.ts';
import { restoreHandlers } from './restore.ts';

/** Printing, and the way back from paper. */
export function paperHandlers(house: House): HandlersOf<PaperMethods> {
  return { ...printHandlers(house), ...restoreHandlers(house) };
}

type PrintNames =
  | 'listPrintChoices'
  | 'preparePrint'
  | 'cancelPrint'
  | 'pagePicture'
  | 'savePrint'
  | 'listPrinters'
  | 'sendToPrinter';

function printHandlers(house: House): HandlersOf<Pick<PaperMethods, PrintNames>> {
  return {
    listPrintChoices: () => ({ choices: printChoices(sessionIn(house)) }),
    preparePrint: ({ sets: words, copies, masked, language, alone }) => {
      const instead = house.acts.instead(house.context.now(), { kind: 'print', sets: words }, alone);
      const sets = words.flatMap((word) => parsePrintSet(word) ?? []);
      return prepare(house, { sets, copies, masked, language, instead });
    },
    cancelPrint: () => {
      house.stopPrint?.abort();
      return null;
    },
    pagePicture: async ({ print, page, dpi }) => ({
      png: await pagePicture(printIn(house, print).made.pdf, page, dpi),
    }),
    savePrint: ({ print, ticket }) => {
      const { made } = printIn(house, print);
      // The dialog has asked before it gives a name that is taken.
      writeOutput(redeem(house, ticket), made.pdf, { replace: true });
      return null;
    },
    listPrinters: async () => ({ printers: await listPrinters() }),
    sendToPrinter: async ({ print, printer }) => {
      const { made } = printIn(house, print);
      await sendToPrinter(made.pdf, printer, made.number);
      return null;
    },
  };
}

/** Lays out, reads back and registers; the print then lives in the house until the next one. Fails as `printSets`. */
export async function prepare(house: House, request: PrintRequest): Promise<PrintView> {
  house.stopPrint = new AbortController();
  const onProgress = (done: number, of: number): void => {
    house.tell({ kind: 'progress', task: 'print', done, of });
  };
  const watched = { ...request, onProgress, signal: house.stopPrint.signal };
  const made = await printSets(sessionIn(house), watched, house.context);
  house.print = { number: (house.print?.number ?? 0) + 1, made };
  house.tell({ kind: 'changed' });
  return printView(house.print.number, made);
}

function printIn(house: House, number: number): NonNullable<House['print']> {
  if (house.print?.number !== number) throw new Refused('request-refused');
  return house.print;
}

async function pagePicture(pdf: Uint8Array, page: number, dpi: number): Promise<Uint8Array> {
  for await (const picture of rasterise(pdf, dpi, printAssets().scan, { colour: 'rgba', pages: [page] }))
    return encodePng(picture);
  throw new Refused('request-refused');
}
