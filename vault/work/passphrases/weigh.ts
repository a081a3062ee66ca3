import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { fromUtf8, normalisePassphrase } from '../../../crypto/index.ts';
import { swedishWords } from './words-sv.ts';

export interface Strength {
  /** 0 too weak to be taken, 4 very strong. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly isEnough: boolean;
}

/** What people in a Swedish municipality think of first. */
const nearAtHand = [
  'lösenord',
  'losenord',
  'sommar',
  'vinter',
  'höst',
  'vår',
  'kommun',
  'kommunen',
  'kalix',
  'sverige',
  'hemligt',
  'sigill',
  'krisledning',
  'välkommen',
  'januari',
  'februari',
  'december',
];

/** Characters after normalisation: NIST SP 800-63B-4 asks for 15 where a passphrase stands alone. */
const shortest = 15;
/** Long texts are judged by their beginning: beyond it they only grow stronger, and the judge slow. */
const longestJudged = 60;

let judge: Promise<ZxcvbnFactory> | undefined;

/** Its dictionaries take thirty megabytes, so they are loaded when a passphrase is to be chosen, and not to unlock. */
async function createJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, swedish: [...nearAtHand, ...swedishWords] },
    graphs: common.adjacencyGraphs,
  });
}

/** How hard a passphrase is to guess, judged after normalisation, as what is derived from is. */
export async function weighPassphrase(passphrase: string): Promise<Strength> {
  const text = fromUtf8(normalisePassphrase(passphrase));
  const { score } = (await (judge ??= createJudge())).check(text.slice(0, longestJudged));
  const isLong = Array.from(text).length >= shortest;
  return isLong ? { score, isEnough: score >= 3 } : { score: score > 1 ? 1 : score, isEnough: false };
}
