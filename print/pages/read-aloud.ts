import { createTranslator, type Language, type Translate } from '../../i18n/index.ts';
import { digitNames, spellingWords, symbolNames } from './character-names.ts';

/** One character of a password and how it is said. */
export interface SpokenCharacter {
  readonly character: string;
  readonly spoken: string;
  /** The same, short enough for two to stand on a line: "STORT E Erik". */
  readonly brief: string;
  /** `space` is drawn as ␣; `unseen` (tab, line feed, zero width, combining) is drawn as a box with `code`. */
  readonly look: 'glyph' | 'space' | 'unseen';
  /** `U+0041`. */
  readonly code: string;
}

const translators: Readonly<Record<Language, Translate>> = {
  sv: createTranslator('sv'),
  en: createTranslator('en'),
};

/**
 * How a password is read aloud, character by character (code points): the Swedish spelling alphabet or NATO's, capitals
 * said in capitals, digits and signs by name, anything else by its Unicode number. Never changes the password.
 */
export function readAloud(secret: string, language: Language): SpokenCharacter[] {
  const t = translators[language];
  return Array.from(secret, (character) => {
    const code = codeOf(character);
    const say = (form: Form): string => spokenOf(character, code, form, t);
    return { character, code, spoken: say('whole'), brief: say('brief'), look: lookOf(character) };
  });
}

type Form = 'whole' | 'brief';

function spokenOf(character: string, code: string, form: Form, t: Translate): string {
  const symbol = symbolNames[character];
  if (symbol !== undefined) return t(symbol);
  const digit = digitNames[character];
  if (digit !== undefined) return t('print.digit', { name: t(digit) });
  if (/^\p{L}$/u.test(character)) return letter(character, code, form, t);
  return t('print.other', { code });
}

function letter(character: string, code: string, form: Form, t: Translate): string {
  const small = character.toLowerCase();
  const word = spellingWords[small];
  const capital = small !== character;
  if (word === undefined) {
    return t(capital ? 'print.other-capital' : 'print.other-small', { letter: character, code });
  }
  const names = { letter: character, word: t(word) };
  if (form === 'brief') return t(capital ? 'print.capital-brief' : 'print.small-brief', names);
  return t(capital ? 'print.capital-letter' : 'print.small-letter', names);
}

function lookOf(character: string): SpokenCharacter['look'] {
  if (character === ' ') return 'space';
  return /^[\p{C}\p{Z}\p{M}]$/u.test(character) ? 'unseen' : 'glyph';
}

function codeOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}
