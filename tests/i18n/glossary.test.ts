import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bannedIn, bannedWords, terms } from '../../i18n/index.ts';
import { messages, readings } from '../support/messages.ts';

describe('the glossary', () => {
  it('has one word for one thing, in both languages', () => {
    expect(new Set(terms.map(({ sv }) => sv)).size).toBe(terms.length);
    expect(new Set(terms.map(({ en }) => en)).size).toBe(terms.length);
  });

  it('does not ask for a word that it bans', () => {
    expect(terms.flatMap(({ sv }) => bannedIn(sv))).toEqual([]);
    expect(bannedWords.flatMap(({ instead }) => bannedIn(instead))).toEqual([]);
  });
});

describe('a banned word', () => {
  it('is found in any form, but only whole', () => {
    const found = (text: string) => bannedIn(text).map(({ word }) => word);
    expect(found('Skriv ut hemligheterna.')).toEqual(['hemlighet']);
    expect(found('Öppna avdelningen.')).toEqual(['avdelning']);
    expect(found('Registerförteckningen och värdeskåpet')).toEqual([]);
    expect(found('Skriv rätt värde.')).toEqual([]);
  });

  it('may stand where it means something else', () => {
    const allowed = [
      'Ring tjänsteperson i beredskap (TiB).',
      'Mellanslag spelar ingen roll.',
      'Beroende på skrivaren tar det en stund.',
      'Nyckelbärare till dörrar i stadshuset',
      'Skicka ett bud (ordonnans).',
    ];
    expect(allowed.flatMap(bannedIn)).toEqual([]);
    expect(bannedIn('Välj roll. Det spelar ingen roll.')).toHaveLength(1);
    expect(bannedIn('Se kommunens beredskap och tjänsteperson i beredskap.')).toHaveLength(1);
  });

  it('stands in no Swedish message', () => {
    const found = messages.flatMap(({ key, sv }) =>
      readings(sv).flatMap((text) =>
        bannedIn(text).map(({ word, instead }) => `${key}: not ${word} but ${instead}: ${text}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('stands on no Swedish page of the documentation', () => {
    const pages = ['LÄSMIG.md', ...readdirSync('docs/sv').map((name) => `docs/sv/${name}`)];
    const found = pages.flatMap((page) =>
      readFileSync(page, 'utf8')
        .split('\n')
        .flatMap((line) => bannedIn(line).map(({ word }) => `${page}: ${word}: ${line}`)),
    );
    expect(found).toEqual([]);
  });
});
