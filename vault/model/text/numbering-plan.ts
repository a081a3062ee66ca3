/**
 * Swedish area codes of two digits after the zero (PTS, the Swedish numbering plan); 8 is Stockholm's alone, and
 * every other geographic code has three. 10 is the nationwide series, 20 free numbers, 7x mobiles.
 */
const twoDigitAreas = new Set(
  '10 11 13 16 18 19 20 21 23 26 31 33 35 36 40 42 44 46 54 60 63 90 70 72 73 76 79'.split(' '),
);

/** How many digits of a Swedish number without its zero are the area code. */
export function areaCodeLength(digits: string): number {
  if (digits.startsWith('8')) return 1;
  return twoDigitAreas.has(digits.slice(0, 2)) ? 2 : 3;
}

/** Country codes of two digits, ITU-T E.164; 1 and 7 have one, all others three. */
const twoDigitCountries = new Set(
  (
    '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 ' +
    '81 82 84 86 90 91 92 93 94 95 98'
  ).split(' '),
);

/** How many digits of a number without its plus are the country code. */
export function countryCodeLength(digits: string): number {
  if (digits.startsWith('1') || digits.startsWith('7')) return 1;
  return twoDigitCountries.has(digits.slice(0, 2)) ? 2 : 3;
}
