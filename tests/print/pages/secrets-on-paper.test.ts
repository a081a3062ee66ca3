import { describe, expect, test } from 'vitest';
import { readAloud, type LoginSheetDocument } from '../../../print/pages/index.ts';
import { laidOut } from '../../support/laid-out.ts';
import type { ReadPage } from '../../support/pdf-text.ts';
import {
  envelopeOutside,
  loginSheet,
  openingRecord,
  recoveryCode,
  restoreCards,
} from '../../support/sample-documents.ts';

const mm = (millimetres: number): number => (millimetres * 72) / 25.4;
const login = loginSheet.logins[0] ?? {
  label: '',
  system: '',
  address: '',
  username: '',
  secret: '',
  steps: [],
  afterUse: [],
};
const sheetOf = (secret: string, steps: readonly string[] = []): LoginSheetDocument => ({
  ...loginSheet,
  hatch: false,
  logins: [{ ...login, secret, steps }],
});
/** Single characters in the mono face, in the order in which they are read: the password as printed. */
function printedSecret(pages: readonly ReadPage[]): string {
  const cells = pages.flatMap((page) =>
    page.texts.filter(
      ({ text, font, size }) => Array.from(text).length === 1 && font.includes('Mono') && size >= 14,
    ),
  );
  return cells.map(({ text }) => text).join('');
}

describe('a login sheet', () => {
  test('prints the password character by character in 14 points or more of the mono face', async () => {
    expect(printedSecret(await laidOut(sheetOf('EXEMPEL0Oo1lI|5S8B')))).toBe('EXEMPEL0Oo1lI|5S8B');
  });

  test('prints how every character is read, and counts them', async () => {
    const secret = 'EXEMPEL-7Qx2 0@';
    const text = (await laidOut(sheetOf(secret))).flatMap((page) => page.texts.map((piece) => piece.text));
    for (const { brief } of readAloud(secret, 'sv')) expect(text).toContain(brief);
    expect(text.some((piece) => piece.startsWith('15 tecken'))).toBe(true);
  });

  test('keeps all text 5 mm away from the fold, whatever the length of the password', async () => {
    const fold = mm(148.5);
    for (const length of [4, 16, 20, 48, 64, 200]) {
      const secret = `EXEMPEL${'aB3-'.repeat(60)}`.slice(0, length);
      const pages = await laidOut(
        sheetOf(secret, ['Logga in.', 'Byt webbplats.', 'Kontrollera.', 'Ring IT-chefen.']),
      );
      expect(printedSecret(pages)).toBe(secret);
      for (const piece of pages.flatMap((page) => page.texts).filter(({ turned }) => !turned)) {
        const clear =
          piece.y + 0.25 * piece.size <= fold - mm(4.5) || piece.y - 0.7 * piece.size >= fold + mm(4.5);
        expect(clear, piece.text).toBe(true);
      }
    }
  });

  test('parts no reserve code by a fold or a page', async () => {
    const codes = Array.from({ length: 9 }, (_, n) => `EXEMPEL-abcd-${n}efg${n}`);
    const fold = mm(148.5);
    const pages = await laidOut(sheetOf(codes.join('\n'), ['Logga in.']));
    const half = (y: number): number => (y < fold ? 0 : 1);
    const places = pages.flatMap((page, index) =>
      page.texts
        .filter(
          ({ text, font, size }) => Array.from(text).length === 1 && font.includes('Mono') && size >= 14,
        )
        .map(({ text, y }) => ({ text, at: 2 * index + half(y) })),
    );
    expect(places.map(({ text }) => text).join('')).toBe(codes.join(''));
    for (const [n, code] of codes.entries()) {
      const from = n * code.length;
      expect(new Set(places.slice(from, from + code.length).map(({ at }) => at)).size, code).toBe(1);
    }
  });

  test('holds two short logins on one page and gives a long one a page of its own', async () => {
    const short = { ...login, secret: 'EXEM4711', steps: ['Logga in.'] };
    expect((await laidOut({ ...loginSheet, hatch: false, logins: [short, short] })).length).toBe(1);
    expect(
      (
        await laidOut({
          ...loginSheet,
          hatch: false,
          logins: [short, { ...login, secret: 'EXEMPEL-aB3-'.repeat(4) }, short],
        })
      ).length,
    ).toBe(3);
  });

  test('holds two logins of 22 characters on one page, with address, steps and supplier', async () => {
    const usual = {
      ...login,
      secret: 'EXEMPEL-9aB3-7Qx2-kMv4',
      steps: ['Använd en lånad dator.', 'Skriv adressen för hand.', 'Skriv namn och lösenord för hand.'],
      afterUse: ['Byt lösenordet inom 24 timmar.', 'Skriv ut och försegla ett nytt kuvert.'],
    };
    const pages = await laidOut({ ...loginSheet, hatch: false, logins: [usual, usual] });
    expect(pages.length).toBe(1);
    expect(printedSecret(pages)).toBe(usual.secret.repeat(2));
  });

  test('says that the pattern on its back is no protection', async () => {
    const text = (await laidOut(loginSheet))
      .flatMap((page) => page.texts.map((piece) => piece.text))
      .join(' ');
    expect(text).toContain('Det skyddar inte innehållet');
  });
});

describe('the outside of an envelope', () => {
  test('carries nothing of what is inside beyond its name', async () => {
    const text = (await laidOut(envelopeOutside))
      .flatMap((page) => page.texts.map((piece) => piece.text))
      .join(' ');
    for (const wanted of [
      '03',
      'Webb och domän',
      'GK 004 417',
      'Kontrollera plombnumret',
      'Två personer tillsammans.',
    ])
      expect(text).toContain(wanted);
    for (const { label, username, address } of loginSheet.logins) {
      for (const inside of [label, username, address]) expect(text).not.toContain(inside);
    }
  });

  test('has the same seal number as the opening record', async () => {
    const record = (await laidOut(openingRecord)).flatMap((page) => page.texts.map((piece) => piece.text));
    expect(record).toContain(envelopeOutside.sealNumber);
  });
});

describe('restore cards and the recovery code', () => {
  test('print each word once, on the card, and none on the receipt', async () => {
    const [page] = await laidOut({ ...restoreCards, cards: restoreCards.cards.slice(0, 1) });
    const receipt = page?.texts.find(({ text }) => text === 'Kvittens')?.y ?? 0;
    for (const word of restoreCards.cards[0]?.words ?? []) {
      const found = page?.texts.filter(({ text, font }) => text === word && font.includes('Mono')) ?? [];
      expect(found.length).toBe(1);
      expect(found[0]?.y).toBeLessThan(receipt);
    }
  });

  test('say from how many groups cards are needed, where they are made in groups', async () => {
    const cards = restoreCards.cards
      .slice(0, 1)
      .map((card) => ({ ...card, group: { number: 1, needed: 2, of: 3 } }));
    const [page] = await laidOut({ ...restoreCards, cards, groups: { needed: 2, of: 2 } });
    const text = page?.texts.map((piece) => piece.text).join(' ') ?? '';
    expect(text).toContain('Valvet öppnas med kort ur 2 av 2 grupper.');
    expect(text).toContain('1. Av gruppens 3 kort behövs 2.');
    expect(text).not.toContain('kort öppnar valvet');
  });

  test('leave the holder to the pen where none is named', async () => {
    const cards = restoreCards.cards.slice(0, 1).map((card) => ({ ...card, holder: '' }));
    const text = (await laidOut({ ...restoreCards, cards })).flatMap((page) =>
      page.texts.map((piece) => piece.text),
    );
    expect(text.join(' ')).toContain('kortserie 5831 (utskrift 2026-032). Jag förvarar det inlåst');
    const named = (await laidOut(restoreCards)).flatMap((page) => page.texts.map((piece) => piece.text));
    expect(named.join(' ')).toContain('(utskrift 2026-032) som Kommunjurist.');
  });

  test('put each half of the code on a sheet of its own', async () => {
    const pages = await laidOut(recoveryCode);
    expect(pages.length).toBe(2);
    const [first, second] = recoveryCode.halves;
    expect(printedSecret(pages.slice(0, 1))).toBe(first.groups.join(''));
    expect(printedSecret(pages.slice(1))).toBe(second.groups.join(''));
  });
});
