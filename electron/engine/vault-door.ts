import { createDoor, type Answer, type Handlers, type Parsers } from '../contract/index.ts';
import { callListHandler } from './handlers/call-list.ts';
import { cardHandlers } from './handlers/cards.ts';
import { itemHandlers } from './handlers/items.ts';
import { nextStepHandlers } from './handlers/next-steps.ts';
import { mergeHandlers } from './handlers/merge.ts';
import { openingHandlers } from './handlers/opening.ts';
import { paperHandlers } from './handlers/paper.ts';
import type { House } from './house.ts';
import { cardParsers } from './parsers/cards.ts';
import { itemParsers } from './parsers/items.ts';
import { nextStepParsers } from './parsers/next-steps.ts';
import { mergeParsers } from './parsers/merge.ts';
import { openingParsers } from './parsers/opening.ts';
import { paperParsers } from './parsers/paper.ts';
import { z } from 'zod';
import { id } from './parsers/values.ts';
import { toWire } from './to-wire.ts';

const oneList = z.strictObject({ id: id.optional() });

const parsers: Parsers<'vault'> = {
  ...openingParsers,
  ...itemParsers,
  ...paperParsers,
  ...cardParsers,
  ...nextStepParsers,
  ...mergeParsers,
  showCallList: (input) => oneList.parse(input),
};

/**
 * The door in front of the vault: each request is parsed before it is run.
 * @param ready what each answer waits for; when it fails, its error is the answer
 */
export function createVaultDoor(
  house: House,
  dataFolder: string,
  ready: () => Promise<unknown>,
): (method: string, request: unknown) => Promise<Answer<unknown>> {
  const handlers: Handlers<'vault'> = {
    ...openingHandlers(house),
    ...itemHandlers(house),
    ...paperHandlers(house),
    ...cardHandlers(house),
    ...nextStepHandlers(house),
    ...mergeHandlers(house),
    showCallList: callListHandler(house, dataFolder),
  };
  return createDoor('vault', parsers, handlers, toWire, ready);
}
