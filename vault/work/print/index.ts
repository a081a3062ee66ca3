/** From the vault to paper: documents out of items, laid out, read back, entered in the register. */
export { printAssets, type PrintAssets } from './assets.ts';
export { recoveryCodeDocument, restoreCardsDocument, unlockCardDocument } from './documents/recovery.ts';
export { printSets, type Print, type PrintRequest } from './print-sets.ts';
export { parsePrintSet, printSetWords, type PrintSet } from './sets.ts';
export { verifyPdf } from './verify.ts';
export { readScans, type ReadScansOptions } from './read-scans.ts';
export { printChoices, type PrintChoice } from './choices.ts';
export { listPrinters, sendToPrinter, type Printer } from './printers.ts';
