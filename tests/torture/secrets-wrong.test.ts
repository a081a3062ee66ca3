import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { tempFolders } from '../support/temp-folder.ts';
import { foundTown } from '../vault/store/support/people.ts';
import { chanceOf } from './support/chance.ts';
import { cardsFor, refusalOf, wrongSecret } from './support/wrong-secrets.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** `secrets-wrong.sweep.test.ts` tries a thousand. */
describe('a wrong secret', () => {
  it('never opens, and is never taken for damage', () => {
    const town = foundTown(newFolder());
    const cards = cardsFor(town);
    for (let at = 0; at < 42; at++) {
      const wrong = wrongSecret(town, cards, chanceOf(at + 1), at);
      expect(wrong.codes).toContain(refusalOf(town, wrong));
    }
  });
});
