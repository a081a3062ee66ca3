import encodeQR from 'qr';
import { PrintError } from './errors.ts';

/** Characters in alphanumeric mode at error correction M (ISO/IEC 18004:2015, table 7). */
const capacity = { 25: 1451, 30: 1990 } as const;
/** Modules along a side: 4 · version + 17. */
export const sideOf = { 25: 117, 30: 137 } as const;

/**
 * The dark modules of a QR symbol, without quiet zone, as PDF rectangles `x y width height re` in units of a module,
 * y downwards: runs along the rows. Fails with 'code-too-long' when the text is longer than the version holds.
 */
export function qrCells(text: string, version: 25 | 30): string[] {
  if (text.length > capacity[version]) {
    throw new PrintError('code-too-long', { characters: text.length, most: capacity[version] });
  }
  const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', version, border: 1 });
  return rows.slice(1, -1).flatMap((row, y) => runs(row.slice(1, -1), y));
}

function runs(row: readonly boolean[], y: number): string[] {
  const cells: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x += 1;
    cells.push(`${start} ${y} ${x - start + 1} 1 re`);
  }
  return cells;
}
