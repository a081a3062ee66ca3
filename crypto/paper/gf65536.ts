/**
 * GF(2^16) with polynomial x^16 + x^12 + x^3 + x + 1 (0x1100B), generator 2. paper-format.md 3.
 * Multiplication adds logarithms; the logarithm of zero points past all real sums, where powers are zero,
 * so that the inner loops need no test for zero.
 */
const polynomial = 0x1100b;
const order = 65_535;
const logOfZero = 2 * order;

/** powers[i] = 2^i for i below 2·order, and zero from there on. */
const powers = new Uint16Array(4 * order + 1);
/** logs[a] = i with 2^i = a; logs[0] = 2·order. */
const logs = new Uint32Array(65_536);

for (let i = 0, power = 1; i < order; i++) {
  powers[i] = power;
  powers[i + order] = power;
  logs[power] = i;
  power <<= 1;
  if (power > order) power ^= polynomial;
}
logs[0] = logOfZero;

/** a · b in the field. */
export function multiply(a: number, b: number): number {
  return powers[logOf(a) + logOf(b)] ?? 0;
}

/** Logarithm of 1 / a to base 2; a is not zero. */
export function logOfInverse(a: number): number {
  return order - logOf(a);
}

/** The element with this logarithm, which may be any integer. */
export function powerOf(log: number): number {
  return powers[((log % order) + order) % order] ?? 0;
}

/** Logarithm of an element to base 2. */
export function logOf(a: number): number {
  return logs[a] ?? logOfZero;
}

/**
 * Adds `factor` · row to `sum`, element by element, where the row is given by its logarithms
 * and the factor, not zero, by its own.
 */
export function addMultiple(sum: Uint16Array, rowLogs: Uint32Array, factorLog: number): void {
  for (let i = 0; i < sum.length; i++) {
    // Both arrays have one length: the fallbacks only satisfy the type checker and cost nothing measurable.
    sum[i] = (sum[i] ?? 0) ^ (powers[(rowLogs[i] ?? 0) + factorLog] ?? 0);
  }
}

/** The logarithms of a row of elements. */
export function logsOf(row: Uint16Array): Uint32Array {
  const result = new Uint32Array(row.length);
  for (let i = 0; i < row.length; i++) result[i] = logOf(row[i] ?? 0);
  return result;
}
