import type { ExportItem } from '../export-item.ts';
import type { ImportPreview } from '../preview.ts';
import type { KdbxOptions } from './read.ts';
import type { KdbxWriteOptions } from './write.ts';

/**
 * `readKdbx` of ./read.ts, loaded when first needed: kdbxweb and Argon2 cost every start of the command line time,
 * and the offline page, which only writes, has no place for them.
 */
export async function readKdbx(bytes: Uint8Array, options: KdbxOptions): Promise<ImportPreview> {
  const reader = await import('./read.ts');
  return reader.readKdbx(bytes, options);
}

/** `writeKdbx` of ./write.ts, loaded when first needed. */
export async function writeKdbx(
  items: readonly ExportItem[],
  options: KdbxWriteOptions,
): Promise<Uint8Array> {
  const writer = await import('./write.ts');
  return writer.writeKdbx(items, options);
}
