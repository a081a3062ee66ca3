import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import { concatBytes, framePrefix, utf8 } from '../../crypto/index.ts';
import type { ScanAssets } from './assets.ts';
import type { GrayImage } from './gray-image.ts';

/** How black is told from white: by the surroundings of each pixel, or by one limit for the whole picture. */
export type Binarizer = 'LocalAverage' | 'GlobalHistogram';

/** Texts of our codes in a picture, in no order; other codes are passed over. */
export type QrReader = (image: GrayImage, binarizer?: Binarizer) => Promise<string[]>;

const options: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  textMode: 'Plain',
  maxNumberOfSymbols: 255,
};

/** A reader on zxing-cpp, whose WebAssembly is handed in; its own download from a CDN is never reached. */
export async function createQrReader(assets: ScanAssets): Promise<QrReader> {
  await prepareZXingModule({ overrides: { wasmBinary: assets.zxing }, fireImmediately: true });
  return async (image, binarizer = 'LocalAverage') => {
    const found = await readBarcodes(asPgm(image), { ...options, binarizer });
    return found.map(({ text }) => text).filter((text) => text.startsWith(framePrefix));
  };
}

/** zxing-wasm takes grey only as a file; PGM is a head of a few bytes before the pixels. */
function asPgm({ width, height, data }: GrayImage): Uint8Array {
  return concatBytes(utf8(`P5\n${width} ${height}\n255\n`), data);
}
