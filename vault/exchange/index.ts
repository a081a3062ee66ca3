/**
 * Files of others: what comes in is read into a preview of items that the model accepts; what goes out is written as
 * bytes. Nothing here opens a file, asks a person or saves anything.
 */
export { readCsv, type ColumnMap, type CsvOptions } from './csv/read.ts';
export { writeCsv, type CsvWriteOptions } from './csv/write.ts';
export { fieldNames as csvFieldNames, type FieldName as CsvFieldName } from './csv/fields.ts';
export { detectFormat } from './detect.ts';
export { ExchangeError, type ExchangeErrorCode } from './errors.ts';
export type { ExportItem } from './export-item.ts';
export { readKdbx, writeKdbx } from './kdbx/lazy.ts';
export type { KdbxOptions } from './kdbx/read.ts';
export type { KdbxWriteOptions } from './kdbx/write.ts';
export { standardLimits, type ExchangeLimits } from './limits.ts';
export {
  importFormats,
  type ImportedItem,
  type ImportFormat,
  type ImportPreview,
  type ImportProblem,
  type ImportProblemCode,
  type LeftOutCode,
} from './preview.ts';
export { readImport, type ReadOptions } from './read.ts';
export { textEncodings, type TextEncodingName } from './text.ts';
export { readVcard, type VcardOptions } from './vcard/read.ts';
export { writeVcard, type VcardWriteOptions } from './vcard/write.ts';
