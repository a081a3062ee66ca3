import { readCsv, type CsvOptions } from './csv/read.ts';
import { detectFormat } from './detect.ts';
import { readKdbx } from './kdbx/lazy.ts';
import type { KdbxOptions } from './kdbx/read.ts';
import { checkSize, standardLimits } from './limits.ts';
import type { ImportFormat, ImportPreview } from './preview.ts';
import { readVcard } from './vcard/read.ts';

export interface ReadOptions extends CsvOptions, KdbxOptions {
  /** Told by the user; else found from the content. */
  readonly format?: ImportFormat | 'auto' | undefined;
}

/**
 * Reads any file we can: the one door for importing. Nothing is saved; the preview says what would be, what is odd
 * and what has no place here. Fails with an `ExchangeError` and then gives nothing at all.
 */
export async function readImport(bytes: Uint8Array, options: ReadOptions = {}): Promise<ImportPreview> {
  checkSize(bytes, options.limits ?? standardLimits);
  const told = options.format ?? 'auto';
  const format = told === 'auto' ? detectFormat(bytes) : told;
  switch (format) {
    case 'csv':
      return readCsv(bytes, options);
    case 'vcard':
      return readVcard(bytes, options);
    case 'kdbx':
      return readKdbx(bytes, options);
  }
}
