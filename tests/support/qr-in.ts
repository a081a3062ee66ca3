import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { scanAssets } from './scan-assets.ts';

/** What the QR codes in a picture say, as a telephone would read them. @param png its bytes */
export async function qrIn(png: Uint8Array): Promise<string[]> {
  prepareZXingModule({ overrides: { wasmBinary: scanAssets.zxing } });
  const codes = await readBarcodes(png, { formats: ['QRCode'], tryHarder: true });
  return codes.map(({ text }) => text);
}
