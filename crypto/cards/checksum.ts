/** RS1024 of SLIP-0039: three words that find any three wrong words of a card, for certain. */
const generators = [
  0x00e0e040, 0x01c1c080, 0x03838100, 0x07070200, 0x0e0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48, 0x21b1f890,
  0x03f3f120,
];

/** The three checksum words of a card's other words. */
export function checksumOf(words: readonly number[], isExtendable: boolean): number[] {
  const sum = polymod([...customisation(isExtendable), ...words, 0, 0, 0]) ^ 1;
  return [(sum >>> 20) & 1023, (sum >>> 10) & 1023, sum & 1023];
}

/** Whether a card's words, the last three included, carry their own checksum. */
export function hasChecksum(words: readonly number[], isExtendable: boolean): boolean {
  return polymod([...customisation(isExtendable), ...words]) === 1;
}

/** Binds the kind of backup into the checksum, so that the two kinds cannot be taken for each other. */
function customisation(isExtendable: boolean): number[] {
  return Array.from(isExtendable ? 'shamir_extendable' : 'shamir', (letter) => letter.charCodeAt(0));
}

function polymod(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 20;
    sum = ((sum & 0xfffff) << 10) ^ value;
    generators.forEach((generator, i) => {
      if ((top >>> i) & 1) sum ^= generator;
    });
  }
  return sum;
}
