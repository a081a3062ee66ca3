import { decodeText } from './text.ts';
import { ExchangeError } from './errors.ts';
import type { ImportFormat } from './preview.ts';

/**
 * The format of a file by what it holds; its name is not asked. Fails with `import-empty`, `import-not-text`,
 * `import-format-unsupported` (a known format that this version does not read) or `import-format-unknown`.
 */
export function detectFormat(bytes: Uint8Array): ImportFormat {
  if (bytes.length === 0) throw new ExchangeError('import-empty');
  if (startsWith(bytes, [0x03, 0xd9, 0xa2, 0x9a])) return kdbxOf(bytes);
  if (foreignMarks.some((mark) => startsWith(bytes, mark)))
    throw new ExchangeError('import-format-unsupported');
  // An even number of bytes, so that UTF-16 is not cut in half; UTF-8 cut in half falls to the other guess.
  const start = decodeText(bytes.subarray(0, 8192))
    .text.replace(/^\uFEFF/, '')
    .trimStart();
  if (start === '') throw new ExchangeError('import-empty');
  if (/^BEGIN:VCARD/i.test(start)) return 'vcard';
  if (/^(?:[{[<]|dn:|version: ?1\b|BEGIN:)/i.test(start))
    throw new ExchangeError('import-format-unsupported');
  if (/^sep=/i.test(start) || /[;,\t|]/.test(start.split(/[\r\n]/)[0] ?? '')) return 'csv';
  // One column is a table, too, if there is more than one line.
  if (/[\r\n]\s*\S/.test(start)) return 'csv';
  throw new ExchangeError('import-format-unknown');
}

/** ZIP (xlsx, 1pux), OLE (old Excel), PDF, gzip, SQLite. */
const foreignMarks: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
];

/** The second signature tells KDBX from the KDB of KeePass 1. */
function kdbxOf(bytes: Uint8Array): ImportFormat {
  if (startsWith(bytes.subarray(4), [0x67, 0xfb, 0x4b, 0xb5])) return 'kdbx';
  throw new ExchangeError('import-format-unsupported');
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}
