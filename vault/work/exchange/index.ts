/** Files of others, in and out: previewed, saved as one entry, and noted in the journal. */
export type { PossibleDuplicate } from './duplicates.ts';
export {
  exportFormats,
  exportItems,
  type Export,
  type ExportFormat,
  type ExportRequest,
} from './export-items.ts';
export { importFormats } from '../../exchange/index.ts';
export { importFile, type ImportReport, type ImportRequest } from './import-file.ts';
