import { describe, expect, it } from 'vitest';
import { translatorOf, type Catalogue } from '../../i18n/index.ts';
import { sv } from '../../i18n/sv/index.ts';
import { messages, placeholders } from '../support/messages.ts';

/** A language nobody speaks: every letter with an accent, every message in brackets and a third longer. */
function pseudo(message: string): string {
  let depth = 0;
  const accented = Array.from(message, (letter) => {
    if (letter === '{') depth++;
    if (letter === '}') depth--;
    return depth === 0 && /[a-zA-Z]/.test(letter) ? `${letter}\u0301` : letter;
  });
  return `[${accented.join('')}${'~'.repeat(Math.ceil(message.length / 3))}]`;
}

describe('a third language', () => {
  it('is one more catalogue: every message can be said in it', () => {
    const catalogue = Object.fromEntries(
      Object.entries(sv).map(([section, texts]) => [
        section,
        Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, pseudo(text)])),
      ]),
    ) as Catalogue;
    const translate = translatorOf(catalogue, 'fi-FI');
    for (const message of messages) {
      const values = Object.fromEntries(
        [...placeholders(message.sv)].map(([name, kind]) => [
          name,
          kind === 'number' ? 3 : kind === 'date' || kind === 'time' ? new Date(0) : 'VALUE',
        ]),
      );
      expect(translate(message.key, values)).toMatch(/^\[.*~\]$/s);
    }
  });
});
