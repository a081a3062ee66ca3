import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTranslator, languages, type MessageKey } from '../../../i18n/index.ts';

const source = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../../../vault/exchange', file), 'utf8');
const codesOf = (text: string): string[] =>
  [...text.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code = '']) => code);
const numbers = {
  row: 2,
  column: 3,
  limit: 10,
  megabytes: 40,
  entry: 1,
  entries: 5,
  count: 2,
  name: 'Skonummer',
};

describe.each(languages)('the sentences in %s', (language) => {
  const translate = createTranslator(language);
  const errorCodes = codesOf(source('errors.ts'));
  const problemCodes = codesOf(source('preview.ts'));

  it('cover every refusal and its next step', () => {
    expect(errorCodes.length).toBeGreaterThan(15);
    for (const code of errorCodes) {
      for (const key of [`errors.${code}`, `errors.${code}.next`]) {
        expect(translate(key as MessageKey, numbers)).toMatch(/\p{L}/u);
      }
    }
  });

  it('cover every problem of a row', () => {
    expect(problemCodes.length).toBeGreaterThan(4);
    for (const code of problemCodes) {
      expect(translate(`errors.import-problem.${code}` as MessageKey, numbers)).toMatch(/\p{L}/u);
    }
  });
});
