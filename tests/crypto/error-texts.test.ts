import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTranslator, languages, type MessageKey } from '../../i18n/index.ts';

/** The codes of crypto's closed union, as its source lists them. */
const source = readFileSync(path.resolve(import.meta.dirname, '../../crypto/errors.ts'), 'utf8');
const codes = Array.from(source.matchAll(/^ {2}\| '([a-z-]+)'/gm), (match) => match[1]!);
const numbers = { index: 2, position: 12, have: 1, need: 3, x: 2, memoryMib: 256, passes: 3 };

describe('every refusal of crypto', () => {
  it('is found in the source', () => {
    expect(codes).toContain('wrong-secret');
    expect(codes.length).toBeGreaterThanOrEqual(20);
  });

  it.each(languages.flatMap((language) => codes.map((code) => [language, code] as const)))(
    'has a sentence and a next step in %s: %s',
    (language, code) => {
      const translate = createTranslator(language);
      for (const key of [`errors.${code}`, `errors.${code}.next`]) {
        expect(translate(key as MessageKey, numbers)).toMatch(/^\p{Lu}.*\.$/su);
      }
    },
  );
});
