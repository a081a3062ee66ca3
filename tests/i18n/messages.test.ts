import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../i18n/en/index.ts';
import { createTranslator, errorKeys } from '../../i18n/index.ts';
import { sv } from '../../i18n/sv/index.ts';
import { messages, placeholders, readings } from '../support/messages.ts';

const failing = (isRight: (text: string) => boolean, language: 'sv' | 'en') =>
  messages.flatMap((message) =>
    readings(message[language])
      .filter((text) => !isRight(text))
      .map((text) => `${message.key}: ${text}`),
  );

describe('messages', () => {
  it('exist in both languages under the same keys', () => {
    const keys = (catalogue: object) =>
      Object.entries(catalogue).flatMap(([section, texts]) =>
        Object.keys(texts as object).map((name) => `${section}.${name}`),
      );
    expect(keys(en).toSorted()).toEqual(keys(sv).toSorted());
    expect(messages.length).toBeGreaterThan(100);
  });

  it('take the same values in both languages', () => {
    const unlike = messages.filter(
      (message) =>
        JSON.stringify([...placeholders(message.sv)].toSorted()) !==
        JSON.stringify([...placeholders(message.en)].toSorted()),
    );
    expect(unlike.map(({ key }) => key)).toEqual([]);
  });

  it.each(['sv', 'en'] as const)('can all be formatted (%s)', (language) => {
    const translate = createTranslator(language);
    for (const message of messages) {
      const values = Object.fromEntries(
        [...placeholders(message[language])].map(([name, kind]) => [
          name,
          kind === 'number' ? 3 : kind === 'date' || kind === 'time' ? new Date(0) : 'x',
        ]),
      );
      expect(translate(message.key, values).trim()).not.toBe('');
    }
  });

  it('say what is missing in our own code, instead of printing a hole', () => {
    expect(() => createTranslator('sv')('errors.unknown-field')).toThrow();
  });
});

describe.each(['sv', 'en'] as const)('sentences (%s)', (language) => {
  it('have no straight quotes, no doubled and no loose spaces', () => {
    const found = failing((text) => !/["']|\s\s|^\s|\s$/.test(text), language);
    // Byte layouts on paper quote ASCII, in straight quotes as a programmer types them.
    expect(found.filter((line) => !/^print\.sheets\.bytes-\d/.test(line))).toEqual([]);
  });

  it('have no emoji and do not shout', () => {
    expect(failing((text) => !/\p{Extended_Pictographic}|!!|\p{Lu}{9,}/u.test(text), language)).toEqual([]);
  });

  it('that follow one another end properly', () => {
    const ends = (text: string) =>
      !/[.?] \p{Lu}/u.test(text) || /[.?!:…”“)]$/.test(text) || /\b[a-zåäö]{1,3}\. \p{Lu}/u.test(text);
    expect(failing(ends, language)).toEqual([]);
  });
});

describe('errors', () => {
  const codes = errorFiles().flatMap(codesOf);

  it('are found in the source of every zone that has them', () => {
    expect(codes).toEqual(expect.arrayContaining(['wrong-secret', 'unknown-field', 'vault-not-found']));
  });

  it('each have a sentence and a next step', () => {
    expect(codes.filter((code) => errorKeys(code).sentence !== `errors.${code}`)).toEqual([]);
  });

  it.each(['sv', 'en'] as const)('end with a full stop, also the next step (%s)', (language) => {
    const texts: Readonly<Record<string, string>> = language === 'sv' ? sv.errors : en.errors;
    const steps = Object.keys(texts).filter((key) => key.endsWith('.next'));
    const sentences = steps.flatMap((step) => [step, step.slice(0, -'.next'.length)]);
    const open = sentences.filter((key) => readings(texts[key] ?? '').some((text) => !/[.?]$/.test(text)));
    expect(open).toEqual([]);
  });
});

/** The files in which zones declare their codes. */
function errorFiles(): string[] {
  return ['crypto', 'vault', 'print', 'electron'].flatMap((zone) =>
    readdirSync(zone, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|\/)errors\.ts$/.test(file))
      .map((file) => `${zone}/${file}`),
  );
}

function codesOf(file: string): string[] {
  const source = readFileSync(file, 'utf8').replace(/\/\/.*$/gm, '');
  const unions = [...source.matchAll(/export type \w*ErrorCode =([^;]*);/g)].map((match) => match[1] ?? '');
  return unions.flatMap((union) => [...union.matchAll(/'([a-z0-9-]+)'/g)].map((match) => match[1] ?? ''));
}
