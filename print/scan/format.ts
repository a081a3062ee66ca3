export type ScanFormat = 'pdf' | 'png' | 'jpeg' | 'tiff' | 'pnm' | 'text';

const magics: readonly (readonly [ScanFormat, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['pnm', [0x50, 0x34]],
  ['pnm', [0x50, 0x35]],
  ['pnm', [0x50, 0x36]],
];
/** PDF readers accept some bytes before the mark; so does this. */
const pdfWithin = 1_024;

/** The format of a file by its first bytes, never by its name; undefined when none is known. */
export function formatOf(bytes: Uint8Array): ScanFormat | undefined {
  const known = magics.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte));
  if (known !== undefined) return known[0];
  if (hasPdfMark(bytes)) return 'pdf';
  return textOf(bytes) === undefined ? undefined : 'text';
}

/** The text of UTF-8 or UTF-16 (with byte order mark) bytes; undefined when they are neither. */
export function textOf(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function hasPdfMark(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, pdfWithin));
  return head.includes('%PDF-');
}
