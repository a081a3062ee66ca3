/** Millimetres to points (1 pt = 1/72 inch). */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** A4 in points. */
export const a4 = { width: mm(210), height: mm(297) } as const;
