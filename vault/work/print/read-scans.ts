import { readScan, ScanError } from '../../../print/scan/index.ts';
import { readInput, readLimits } from '../files/read-file.ts';
import { printAssets } from './assets.ts';

export interface ReadScansOptions {
  /** Told for each file how many codes it gave that were not read before. */
  readonly onFile?: (file: string, codes: number) => void;
  /** Whether what was read so far is enough: then no further looks are taken. */
  readonly isEnough?: (texts: readonly string[]) => boolean;
}

/**
 * The texts of all codes on scanned sheets, in any order and any of the forms that scanning makes. A file that cannot
 * be read, or that shows no codes, gives none and is told; only when not one file gave any is the last refusal thrown
 * (`no-codes`, `unknown-format`, `pdf-damaged` ...). Fails with `file-not-found` and the like at once.
 */
export async function readScans(files: readonly string[], options: ReadScansOptions = {}): Promise<string[]> {
  const texts = new Set<string>();
  let refusal: unknown = new ScanError('no-codes');
  for (const file of files) {
    const before = texts.size;
    try {
      await readInto(texts, readInput(file, readLimits.scan), options);
    } catch (error) {
      if (!(error instanceof ScanError)) throw error;
      refusal = error;
    }
    options.onFile?.(file, texts.size - before);
  }
  if (texts.size === 0) throw refusal;
  return [...texts];
}

async function readInto(texts: Set<string>, bytes: Uint8Array, options: ReadScansOptions): Promise<void> {
  await readScan(bytes, printAssets().scan, {
    onCode: (text) => {
      texts.add(text);
    },
    isEnough: () => texts.size > 0 && options.isEnough?.([...texts]) === true,
  });
}
