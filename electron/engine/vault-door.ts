import { createDoor, type Answer, type Handlers } from '../contract/index.ts';
import { callListHandler } from './handlers/call-list.ts';
import { cardHandlers } from './handlers/cards.ts';
import { copyHandlers } from './handlers/copies.ts';
import { forkHandlers } from './handlers/forks.ts';
import { damagedHandlers } from './handlers/damaged.ts';
import { itemHandlers } from './handlers/items.ts';
import { nextStepHandlers } from './handlers/next-steps.ts';
import { logHandlers } from './handlers/log.ts';
import { mergeHandlers } from './handlers/merge.ts';
import { openingHandlers } from './handlers/opening.ts';
import { paperHandlers } from './handlers/paper.ts';
import { peopleHandlers } from './handlers/people.ts';
import { togetherHandlers } from './handlers/together.ts';
import { createCopyPlaces } from './copy-places.ts';
import type { House } from './house.ts';
import { vaultParsers } from './parsers/index.ts';
import { toWire } from './to-wire.ts';

/**
 * The door in front of the vault: each request is parsed before it is run.
 * @param ready what each answer waits for; when it fails, its error is the answer
 */
export function createVaultDoor(
  house: House,
  dataFolder: string,
  ready: () => Promise<unknown>,
): (method: string, request: unknown) => Promise<Answer<unknown>> {
  const places = createCopyPlaces(house);
  const handlers: Handlers<'vault'> = {
    ...openingHandlers(house),
    ...itemHandlers(house),
    ...paperHandlers(house),
    ...cardHandlers(house),
    ...nextStepHandlers(house),
    ...mergeHandlers(house),
    ...forkHandlers(house),
    ...copyHandlers(house, places),
    ...damagedHandlers(house),
    ...logHandlers(house, places),
    ...peopleHandlers(house),
    ...togetherHandlers(house),
    showCallList: callListHandler(house, dataFolder),
  };
  return createDoor('vault', vaultParsers, handlers, toWire, ready);
}
