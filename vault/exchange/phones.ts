import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * The numbers of a cell such as `070-174 06 05 / 0980-31 92 00`, each as it was typed. What does not look like
 * several whole numbers stays in one piece, so that `0980-31 92 00, ankn 12` is not torn apart.
 */
export function splitNumbers(cell: string): string[] {
  const parts = cell
    .split(/\s*(?:[\r\n;]+|,(?=\s|\+)|\/|\beller\b|\bor\b)\s*/i)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const whole = parts.length > 1 && parts.every((part) => part.replace(/\D/g, '').length >= 5);
  return whole ? parts : cell.trim() === '' ? [] : [cell.trim().replace(/\s+/g, ' ')];
}

/** Whether a number is a Swedish or foreign mobile; false also for short numbers, extensions and free text. */
export function isMobile(number: string): boolean {
  return parsePhoneNumberFromString(number, 'SE')?.getType() === 'MOBILE';
}

/**
 * Whether a spreadsheet seems to have taken the number for a sum: the first zero is gone (`701740605`), or it became
 * a power of ten (`4,67E+10`).
 */
export function looksSpoilt(number: string): boolean {
  return /^[1-9]\d{6,8}$/.test(number) || /^\d[.,]\d+E\+\d+$/i.test(number);
}
