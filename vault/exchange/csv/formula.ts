/** A phone number as people write it: it stays intact although it begins with a plus or a minus. */
const phoneNumber = /^[+-][\d\s()/.-]*$/;

/**
 * Whether a spreadsheet could take the cell for a formula (OWASP, CSV injection): it begins with `=`, `@`, tab or
 * carriage return, or with `+` or `-` unless the rest is a plain number, as in `+46 70 174 06 05`.
 */
export function looksLikeFormula(cell: string): boolean {
  if (/^[=@\t\r]/.test(cell)) return true;
  return /^[+-]/.test(cell) && !phoneNumber.test(cell);
}

/** The cell as a spreadsheet shows it as text: with an apostrophe in front where it could be a formula. */
export function escapeFormula(cell: string): string {
  return looksLikeFormula(cell) || isEscaped(cell) ? `'${cell}` : cell;
}

/** Undoes `escapeFormula`; any other cell comes back as it is. */
export function unescapeFormula(cell: string): string {
  return isEscaped(cell) ? cell.slice(1) : cell;
}

/** An apostrophe before something that would itself have been escaped, so that nothing is lost both ways. */
function isEscaped(cell: string): boolean {
  if (!cell.startsWith("'")) return false;
  const rest = cell.slice(1);
  return looksLikeFormula(rest) || isEscaped(rest);
}
