import { concatBytes, utf8 } from '../../crypto/index.ts';
import { ScanError } from './errors.ts';
import { checkSize, type ScanLimits } from './limits.ts';

export interface JpegHead {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colour, 4 CMYK. */
  readonly components: number;
}

/**
 * Size and colours of a JPEG from its frame header (ITU-T T.81 B.2.2).
 * Fails with `image-damaged` or `image-too-large`.
 */
export function readJpegHead(bytes: Uint8Array, limits: ScanLimits): JpegHead {
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) throw new ScanError('image-damaged');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return frameAt(bytes, at, limits);
    else at += 2 + two(bytes, at + 2);
  }
  throw new ScanError('image-damaged');
}

/** SOF0 to SOF15 without the three that are no frames: tables (C4), extension (C8), arithmetic (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function frameAt(bytes: Uint8Array, at: number, limits: ScanLimits): JpegHead {
  const head = { height: two(bytes, at + 5), width: two(bytes, at + 7), components: bytes[at + 9] ?? 0 };
  checkSize(head.width, head.height, limits);
  return head;
}

function two(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/**
 * A PDF of one page that is the JPEG, a point a pixel. pdfium, which is here for PDF scans anyway, then unpacks the
 * JPEG: one decoder less to carry, in every browser and in Node alike. ISO 32000-1, 7.4.8 (DCTDecode).
 */
export function jpegAsPdf(bytes: Uint8Array, { width, height, components }: JpegHead): Uint8Array {
  // Programs write CMYK in JPEG the Adobe way, with 255 for no ink.
  const space =
    components === 1
      ? '/DeviceGray'
      : components === 4
        ? '/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]'
        : '/DeviceRGB';
  const draw = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
  const objects = [
    utf8('<</Type/Catalog/Pages 2 0 R>>'),
    utf8('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    utf8(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>`,
    ),
    utf8(`<</Length ${draw.length}>>stream\n${draw}\nendstream`),
    concatBytes(
      utf8(
        `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace${space}` +
          `/BitsPerComponent 8/Filter/DCTDecode/Length ${bytes.length}>>stream\n`,
      ),
      bytes,
      utf8('\nendstream'),
    ),
  ];
  return assemble(objects);
}

function assemble(objects: readonly Uint8Array[]): Uint8Array {
  const parts = [utf8('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = 9;
  objects.forEach((object, i) => {
    const part = concatBytes(utf8(`${i + 1} 0 obj`), object, utf8('endobj\n'));
    offsets.push(length);
    length += part.length;
    parts.push(part);
  });
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${lines}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF`;
  return concatBytes(...parts, utf8(end));
}
