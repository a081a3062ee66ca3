import { findFrames, parseFrame } from '../../crypto/index.ts';
import type { ScanAssets } from './assets.ts';
import { firstAttempt, furtherAttempts, type Attempt } from './attempts.ts';
import { ScanError } from './errors.ts';
import { formatOf, textOf } from './format.ts';
import type { GrayImage } from './gray-image.ts';
import { usualLimits, type ScanLimits } from './limits.ts';
import { openPictures, type Pictures } from './pictures.ts';
import { createQrReader, type QrReader } from './qr-reader.ts';

export interface ScanProgress {
  /** From 1. */
  readonly picture: number;
  readonly pictures: number;
  /** 0 for the first look, then the number of the further attempt. */
  readonly attempt: number;
  /** Codes found so far in the whole file. */
  readonly codes: number;
}

export interface ScanOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ScanProgress) => void;
  /** Each code once, as soon as it is found. */
  readonly onCode?: (text: string) => void;
  /** Whether the caller has what it needs: then no further attempts are made. */
  readonly isEnough?: () => boolean;
  readonly limits?: Partial<ScanLimits>;
  /** Milliseconds that only grow; bounds the further attempts. */
  readonly now?: () => number;
}

/**
 * The texts of all Sigill codes in a file: PDF, PNG, JPEG, TIFF, PBM, PGM, PPM, or text with pasted codes. Every
 * picture is looked at once; those that did not give all their codes are then looked at in other ways.
 * Fails with a `ScanError`: `no-codes`, `unknown-format`, `image-too-large`, `image-damaged`, `image-form-unknown`,
 * `pdf-damaged`, `pdf-encrypted`, `too-many-pages`, and `scan-cancelled` when the signal aborts.
 */
export async function readScan(
  bytes: Uint8Array,
  assets: ScanAssets,
  options: ScanOptions = {},
): Promise<string[]> {
  const scan = createScan(options);
  if (formatOf(bytes) === 'text') findFrames(textOf(bytes) ?? '').forEach(scan.take);
  else await readPictures(await openPictures(bytes, assets, scan.limits), await createQrReader(assets), scan);
  if (scan.codes.size === 0) throw scan.faults[0] ?? new ScanError('no-codes');
  return [...scan.codes];
}

/**
 * The texts of all Sigill codes in one grey picture, such as a frame of a camera: looked at once.
 * Gives an empty list when there are none.
 */
export async function readPicture(image: GrayImage, assets: ScanAssets): Promise<string[]> {
  const read = await createQrReader(assets);
  return [...new Set(await read(image))];
}

interface Scan {
  readonly codes: ReadonlySet<string>;
  readonly limits: ScanLimits;
  /** Of pages that could not be read. */
  readonly faults: ScanError[];
  readonly take: (text: string) => void;
  readonly isEnough: () => boolean;
  readonly now: () => number;
  /** Tells where the scan is, lets others run, and fails with `scan-cancelled` when told to stop. */
  readonly step: (at: Omit<ScanProgress, 'codes'>) => Promise<void>;
}

function createScan(options: ScanOptions): Scan {
  const codes = new Set<string>();
  return {
    codes,
    faults: [],
    limits: { ...usualLimits, ...options.limits },
    isEnough: options.isEnough ?? (() => false),
    now: options.now ?? (() => performance.now()),
    take: (text) => {
      if (codes.has(text) || !isWhole(text)) return;
      codes.add(text);
      options.onCode?.(text);
    },
    step: async (at) => {
      options.onProgress?.({ ...at, codes: codes.size });
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (options.signal?.aborted === true) throw new ScanError('scan-cancelled');
    },
  };
}

async function readPictures(pictures: Pictures, read: QrReader, scan: Scan): Promise<void> {
  try {
    const poor = new Map<number, Set<string>>();
    for (let i = 0; i < pictures.count && !scan.isEnough(); i++) {
      await scan.step({ picture: i + 1, pictures: pictures.count, attempt: 0 });
      const image = await pictureOr(pictures, i, scan);
      if (image === undefined) continue;
      const found = new Set<string>();
      await look(image, firstAttempt, read, scan, { found, isOver: () => false });
      if (!hasAll(found)) poor.set(i, found);
    }
    for (const [i, found] of poor) {
      if (scan.isEnough()) return;
      await lookAgain(
        { index: i, count: pictures.count, image: await pictures.picture(i), found },
        read,
        scan,
      );
    }
  } finally {
    pictures.close();
  }
}

/** A page of a file that is damaged does not take the others with it: its fault is told if nothing else is found. */
async function pictureOr(pictures: Pictures, index: number, scan: Scan): Promise<GrayImage | undefined> {
  try {
    return await pictures.picture(index);
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    scan.faults.push(error);
    return undefined;
  }
}

interface PoorPicture {
  readonly index: number;
  readonly count: number;
  readonly image: GrayImage;
  /** What it gave so far. */
  readonly found: Set<string>;
}

async function lookAgain(
  { index, count, image, found }: PoorPicture,
  read: QrReader,
  scan: Scan,
): Promise<void> {
  const until = scan.now() + scan.limits.retryMs;
  const isOver = (): boolean => scan.now() > until || scan.isEnough() || hasAll(found);
  for (const [i, attempt] of furtherAttempts.entries()) {
    await scan.step({ picture: index + 1, pictures: count, attempt: i + 1 });
    await look(image, attempt, read, scan, { found, isOver });
    if (isOver()) return;
  }
}

async function look(
  image: GrayImage,
  attempt: Attempt,
  read: QrReader,
  scan: Scan,
  into: { readonly found: Set<string>; readonly isOver: () => boolean },
): Promise<void> {
  for (const view of attempt.views(image)) {
    for (const text of await read(view, attempt.binarizer)) {
      scan.take(text);
      into.found.add(text);
    }
    if (into.isOver()) return;
  }
}

/** Whether a picture gave every code of every page that it shows: a frame tells how many a page has. */
function hasAll(texts: ReadonlySet<string>): boolean {
  const pages = new Map<string, number>();
  for (const text of texts) {
    const page = pageNamed(text);
    if (page !== undefined) pages.set(page.name, (pages.get(page.name) ?? page.perPage) - 1);
  }
  return pages.size > 0 && [...pages.values()].every((left) => left <= 0);
}

function pageNamed(text: string): { name: string; perPage: number } | undefined {
  try {
    const { set, index, perPage } = parseFrame(text);
    return { name: `${set} ${Math.floor(index / perPage)}`, perPage };
  } catch {
    return undefined;
  }
}

function isWhole(text: string): boolean {
  return pageNamed(text) !== undefined;
}
