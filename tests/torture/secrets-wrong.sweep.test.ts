import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { foundTown } from '../vault/store/support/people.ts';
import { chanceOf } from './support/chance.ts';
import { cardsFor, refusalOf, wrongSecret } from './support/wrong-secrets.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

describe('a thousand wrong secrets', () => {
  it('open nothing, and none is taken for damage', { timeout: 3_600_000 }, () => {
    const town = foundTown(newFolder());
    const cards = cardsFor(town);
    const start = Date.now();
    const said = new Map<string, number>();
    for (let at = 0; at < 1_000; at++) {
      const wrong = wrongSecret(town, cards, chanceOf(at + 1), at);
      const code = refusalOf(town, wrong);
      expect(wrong.codes).toContain(code);
      said.set(code, (said.get(code) ?? 0) + 1);
    }
    const seconds = (Date.now() - start) / 1000;
    process.stdout.write(
      `${JSON.stringify({ secrets: 1_000, opened: 0, ...Object.fromEntries(said), seconds })}\n`,
    );
  });
});
