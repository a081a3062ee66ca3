import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, systemRandom } from '../../../../crypto/index.ts';
import { suggestPassphrase, weighPassphrase } from '../../../../vault/work/passphrases/index.ts';
import { swedishWords } from '../../../../vault/work/passphrases/words-sv.ts';

beforeAll(cryptoReady);

describe('passphrases drawn for people', () => {
  it('come from 1,024 different Swedish words of a to z', () => {
    expect(new Set(swedishWords).size).toBe(1024);
    expect(swedishWords.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
  });

  it.each(['sv', 'en'] as const)('are strong enough to be taken, in %s', async (language) => {
    const drawn = Array.from({ length: 20 }, () => suggestPassphrase(language, systemRandom));
    expect(new Set(drawn).size).toBe(20);
    const weighed = await Promise.all(drawn.map(weighPassphrase));
    expect(weighed.filter(({ isEnough }) => !isEnough)).toEqual([]);
  });

  it('draw each word as often as any other', () => {
    const bytes = Array.from({ length: 14 }, (_, at) => (at % 2 === 0 ? 0xff : 0xff));
    expect(suggestPassphrase('sv', (length) => Uint8Array.from(bytes.splice(0, length)))).toMatch(
      /^([a-z]+ ){6}[a-z]+$/,
    );
  });
});

describe('weighing a passphrase', () => {
  it.each(['Sommar2026!', 'lösenord lösenord', 'kommunen kommunen', 'aaaaaaaaaaaaaaaaaaaa', 'kort'])(
    'refuses %s',
    async (passphrase) => {
      expect((await weighPassphrase(passphrase)).isEnough).toBe(false);
    },
  );

  it('takes a long one of one’s own', async () => {
    expect((await weighPassphrase('grå tranor dricker ibland kallt kaffe')).isEnough).toBe(true);
  });
});
