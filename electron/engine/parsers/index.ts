import { z } from 'zod';
import type { Parsers } from '../../contract/index.ts';
import { cardParsers } from './cards.ts';
import { copyParsers } from './copies.ts';
import { forkParsers } from './forks.ts';
import { damagedParsers } from './damaged.ts';
import { itemParsers } from './items.ts';
import { logParsers } from './log.ts';
import { mergeParsers } from './merge.ts';
import { nextStepParsers } from './next-steps.ts';
import { openingParsers } from './opening.ts';
import { paperParsers } from './paper.ts';
import { peopleParsers } from './people.ts';
import { togetherParsers } from './together.ts';
import { id } from './values.ts';

const oneList = z.strictObject({ id: id.optional() });

/** What each method of the vault door takes: any other shape, or a field that it does not know, is refused. */
export const vaultParsers: Parsers<'vault'> = {
  ...openingParsers,
  ...itemParsers,
  ...paperParsers,
  ...cardParsers,
  ...nextStepParsers,
  ...mergeParsers,
  ...forkParsers,
  ...copyParsers,
  ...damagedParsers,
  ...logParsers,
  ...peopleParsers,
  ...togetherParsers,
  showCallList: (input) => oneList.parse(input),
};
