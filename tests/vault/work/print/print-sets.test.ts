import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { kindOf, type JsonObject } from '../../../../vault/model/index.ts';
import type { Session } from '../../../../vault/store/index.ts';
import {
  addItem,
  createCustodians,
  createDemoVault,
  openLocked,
  parsePrintSet,
  printSets,
  restoreCardsDocument,
  unlockCardDocument,
  unlockVault,
  verifyPdf,
  type Print,
  type PrintRequest,
} from '../../../../vault/work/index.ts';
import { readPdfText } from '../../../support/pdf-text.ts';
import { scanAssets } from '../../../support/scan-assets.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { foundTestVault, ownerPassphrase, unlockAsOwner } from '../../../support/vaults.ts';
import { testContext } from '../../../support/work-context.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const context = testContext();

function vault(): Session {
  const { path } = foundTestVault(newFolder(), context);
  return unlockAsOwner(path, context).session;
}
const twoOfThree = { groups: [{ threshold: 2, count: 3 }], groupThreshold: 1 };
function demoVault(): Session {
  const path = `${newFolder()}/demo.sigill`;
  const demo = { path, size: 'municipality', seed: 1, passphrase: ownerPassphrase, label: 'Ägare' } as const;
  createDemoVault(demo, context);
  const unlocking = { kind: 'passphrase', passphrase: ownerPassphrase } as const;
  return unlockVault(openLocked(path, 'write', context), { unlocking }, context);
}
const print = (session: Session, words: readonly string[], more: Partial<PrintRequest> = {}) =>
  printSets(session, { sets: words.map((word) => parsePrintSet(word)!), language: 'sv', ...more }, context);
const textOf = (pdf: Uint8Array): string =>
  readPdfText(pdf)
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ');
const recordsOf = (session: Session, kind: string): JsonObject[] =>
  session
    .compartments()
    .flatMap(({ id }) => [...session.records(id)].map(({ joined }) => joined.data as JsonObject))
    .filter((data) => kindOf(data) === kind);

describe('a print', () => {
  it('has a number, stands in the register and the journal, and names what it replaces', async () => {
    const session = vault();
    addItem(session, 'contact', { given: 'Ylva', family: 'Granbäcke' });
    const first = await print(session, ['contacts'], { copies: 2, holder: 'Växeln' });
    expect(first).toMatchObject({ number: '2026-001', registered: true, noted: true });
    expect(textOf(first.pdf)).toContain('Exemplar 2 av 2');
    const second = await print(session, ['contacts']);
    expect(second.number).toBe('2026-002');
    expect(textOf(second.pdf)).toContain('Ersätter utskrift 2026-001');
    expect(recordsOf(session, 'print-batch').map(({ no }) => no)).toEqual(['2026-001', '2026-002']);
    const papers = recordsOf(session, 'printed-document');
    expect(papers.map(({ type, copy, holder }) => [type, copy, holder])).toEqual([
      ['contact-list', 1, 'Växeln'],
      ['contact-list', 2, 'Växeln'],
      ['contact-list', 1, undefined],
    ]);
    expect(recordsOf(session, 'note').map(({ what }) => what)).toEqual(expect.arrayContaining(['print']));
    session.close();
  });

  it('of a card that opens for one person tells nobody to shred another’s', async () => {
    const session = vault();
    const cardOf = (number: number, forWhom: string) =>
      print(session, [], {
        extra: ({ t }) => [
          {
            document: unlockCardDocument(
              { t },
              {
                kind: 'start-card',
                principal: session.principal,
                number,
                label: forWhom,
                forWhom,
                words: 'skift zenit fart glas',
              },
              ['contacts'],
            ),
          },
        ],
      });
    await cardOf(1, 'Krisledning 2');
    const { pdf } = await cardOf(2, 'Krisledning 3');
    expect(textOf(pdf)).not.toContain('Ersätter');
    session.close();
  });

  it('that is masked holds no password and no code, and refuses to be asked for one', async () => {
    const session = demoVault();
    const cards = createCustodians(session, twoOfThree, context);
    expect(cards.cards).toHaveLength(3);
    const { pages } = await print(session, ['everything'], { masked: true });
    expect(pages.filter(({ secret, codes }) => secret || codes.length > 0)).toEqual([]);
    expect(pages.map(({ kind }) => kind)).not.toContain('login-sheet');
    for (const set of ['envelope:02', 'paper-vault'])
      await expect(print(session, [set], { masked: true })).rejects.toThrow('masked-secrets');
    session.close();
  }, 120_000);

  it('of code sheets that nothing opens is refused', async () => {
    const session = demoVault();
    await expect(print(session, ['paper-vault'])).rejects.toThrow('paper-without-key');
    const { pdf, pages, leftOut } = await print(session, ['call-list:Larm krisledning', 'forms']);
    expect(leftOut).toBeGreaterThanOrEqual(0);
    const marked = readPdfText(pdf).map(({ texts }) => texts.some(({ text }) => text === 'EXEMPEL'));
    expect(marked).toEqual(pages.map(() => true));
    session.close();
  });

  it('that nothing was selected for writes nothing', async () => {
    const session = vault();
    await expect(print(session, ['media'])).rejects.toThrow('nothing-selected');
    await expect(print(session, [])).rejects.toThrow('nothing-selected');
    expect(recordsOf(session, 'print-batch')).toEqual([]);
    session.close();
  });

  it('of restore cards has a page for each card, and keeps no word of them', async () => {
    const session = vault();
    const made = createCustodians(session, twoOfThree, context);
    const cards = made.cards.map(({ index, words }) => ({ index, words: words.split(' ') }));
    const { pdf, pages } = await print(session, [], {
      extra: (scope) => [
        { document: restoreCardsDocument(scope, { identifier: made.identifier, needed: 2, cards }) },
      ],
    });
    expect(pages).toHaveLength(3);
    expect(textOf(pdf)).toContain(cards[0]!.words[5]);
    const kept = JSON.stringify([...recordsOf(session, 'printed-document'), ...recordsOf(session, 'note')]);
    expect(kept).not.toContain(cards[0]!.words.slice(4, 7).join(' '));
    session.close();
  });
});

/** The same code with its last character exchanged. */
const otherThan = (code: string): string => `${code.slice(0, -2)}${code.at(-2) === 'A' ? 'B' : 'A'}.`;

describe('a printed paper vault', () => {
  let made: Print;
  beforeAll(async () => {
    const session = vault();
    made = await print(session, ['paper-vault']);
    session.close();
  });

  it('is read back, code by code', async () => {
    expect(made.lacks).toEqual([]);
    expect(made.pages.flatMap(({ codes }) => codes)).toHaveLength(40);
    await verifyPdf(made.pdf, made.pages, scanAssets);
  });

  it.each([
    ['another code', (codes: readonly string[]) => [otherThan(codes[0]!), ...codes.slice(1)]],
    ['a code that is not there', (codes: readonly string[]) => [...codes, 'SIGILL1:ABC.']],
    ['a code too many', (codes: readonly string[]) => codes.slice(1)],
  ])('with %s is not handed over', async (_, change) => {
    const meant = made.pages.map((page, at) => (at === 0 ? { codes: change(page.codes) } : page));
    await expect(verifyPdf(made.pdf, meant, scanAssets)).rejects.toThrow('set-not-verified');
  });

  it('with a page too many is not handed over', async () => {
    await expect(verifyPdf(made.pdf, made.pages.slice(1), scanAssets)).rejects.toThrow('set-not-verified');
  });
});
