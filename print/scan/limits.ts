import { ScanError } from './errors.ts';

/** What a scan may cost. Sizes are refused from the file's head, before anything is unpacked. */
export interface ScanLimits {
  /** Pixels of the longest side. */
  readonly mostSide: number;
  readonly mostPixels: number;
  readonly mostPages: number;
  /** Milliseconds for the further attempts on one picture; the first attempt is always made. */
  readonly retryMs: number;
}

/** A4 at 1,200 dpi is 139 million pixels; no scan needs more. */
export const usualLimits: ScanLimits = {
  mostSide: 20_000,
  mostPixels: 150_000_000,
  mostPages: 500,
  retryMs: 20_000,
};

/** Fails with `image-too-large` {width, height} beyond the limits, and with `image-damaged` on an empty picture. */
export function checkSize(width: number, height: number, limits: ScanLimits): void {
  if (!(width >= 1 && height >= 1)) throw new ScanError('image-damaged');
  if (Math.max(width, height) > limits.mostSide || width * height > limits.mostPixels) {
    throw new ScanError('image-too-large', { width, height });
  }
}
