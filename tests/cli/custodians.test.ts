import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { cardPlaces, confirmCard, handOutCard, openLocked, unlockVault } from '../../vault/work/index.ts';
import { cheapContext, openDesk, passphrase, type Desk } from '../support/command-line.ts';

let desk: Desk;
let vault: readonly string[];
let cards: readonly { readonly index: number; readonly words: string }[];

beforeAll(async () => {
  await cryptoReady();
  desk = openDesk();
  const secret = desk.put('losenfras.txt', passphrase);
  vault = ['--vault', desk.at('granudda.sigill'), '--passphrase-file', secret];
  await desk.run('init', '--organisation', 'Granudda kommun', '--owner', 'Maj-Lis Älvström-Roth', ...vault);
});
afterAll(() => {
  desk.close();
});

describe('sigill custodians status', () => {
  it('says that there are no cards', async () => {
    expect((await desk.run('custodians', 'status', ...vault)).json).toEqual({ ok: true, set: null });
    expect((await desk.say('custodians', 'status', ...vault)).out).toContain('inga återställningskort');
  });

  it('tells who holds which card and which are confirmed, as the window does, and none of their words', async () => {
    const made = await desk.run(
      'custodians',
      'create',
      '--threshold',
      '2',
      '--count',
      '3',
      '--words',
      ...vault,
    );
    cards = made.json['cards'] as typeof cards;
    inVault((session) => {
      handOutCard(session, { index: 2, holder: 'Räddningschef' }, Date.UTC(2026, 11, 1));
      const words = cards[0]!.words.split(' ');
      const typed = cardPlaces(session, 1).map((place) => ({ place, word: words[place - 1]! }));
      confirmCard(session, { index: 1, words: typed, holder: 'Kommunjurist' }, Date.UTC(2026, 11, 18));
    });
    const { json } = await desk.run('custodians', 'status', ...vault);
    expect(json['set']).toMatchObject({ needed: 2, of: 3, confirmed: 1, wanted: 3, counts: false });
    const { out } = await desk.say('custodians', 'status', ...vault);
    expect(out.trim().split('\n').slice(1)).toEqual([
      '1. Kommunjurist 2026-12-18: bekräftat 2026-12-18',
      '2. Räddningschef 2026-12-01: inte bekräftat än',
      '3. inte utlämnat: inte bekräftat än',
    ]);
    const { cards: states } = json['set'] as { cards: object[] };
    expect(states[2]).toEqual({ index: 3, state: 'open', holder: '', handedAt: null, confirmedAt: null });
  });
});

function inVault(work: (session: ReturnType<typeof unlockVault>) => void): void {
  const locked = openLocked(desk.at('granudda.sigill'), 'write', cheapContext);
  const session = unlockVault(locked, { unlocking: { kind: 'passphrase', passphrase } }, cheapContext);
  work(session);
  session.close();
  locked.close();
}
