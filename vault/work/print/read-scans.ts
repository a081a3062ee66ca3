import { readScan, ScanError, type ScanOptions } from '../../../print/scan/index.ts';
import { readInput, readLimits } from '../files/read-file.ts';
import { printAssets } from './assets.ts';

export interface ReadScansOptions {
  /** Told for each file how many codes it gave that were not read before. */
  readonly onFile?: (file: string, codes: number) => void;
  /** Whether what was read so far is enough: then no further looks are taken. */
  readonly isEnough?: (texts: readonly string[]) => boolean;
}

/**
 * The texts of all codes on scanned sheets, in any order and any of the forms that scanning makes: a quick look at
 * every sheet, then closer looks at those that gave too little, until there is enough. A file that cannot
 * be read, or that shows no codes, gives none and is told; only when not one file gave any is the last refusal thrown
 * (`no-codes`, `unknown-format`, `pdf-damaged` ...). Fails with `file-not-found` and the like at once.
 */
export async function readScans(files: readonly string[], options: ReadScansOptions = {}): Promise<string[]> {
  const texts = new Set<string>();
  const isEnough = (): boolean => texts.size > 0 && options.isEnough?.([...texts]) === true;
  const quick = await readAll(files, texts, { limits: { retryMs: 0 } }, options);
  // Only when all sheets have had their quick look: a newer print may lie at the bottom of the pile.
  if (!isEnough()) await readAll(files, texts, { isEnough }, options);
  if (texts.size === 0) throw quick;
  return [...texts];
}

/** Reads every file into `texts`; returns the last refusal, for when nothing at all was read. */
async function readAll(
  files: readonly string[],
  texts: Set<string>,
  how: ScanOptions,
  { onFile }: ReadScansOptions,
): Promise<unknown> {
  let refusal: unknown = new ScanError('no-codes');
  const onCode = (text: string): void => {
    texts.add(text);
  };
  for (const file of files) {
    const before = texts.size;
    try {
      await readScan(readInput(file, readLimits.scan), printAssets().scan, { ...how, onCode });
    } catch (error) {
      if (!(error instanceof ScanError)) throw error;
      refusal = error;
    }
    onFile?.(file, texts.size - before);
  }
  return refusal;
}
