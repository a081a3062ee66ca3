import { z } from 'zod';
import { createDoor, type Answer, type CallListView, type Parsers } from '../contract/index.ts';
import { toWire } from './to-wire.ts';

/** Where the call list on the screen comes from. */
export type CallListSource = () => Promise<CallListView>;

const nothing = z.strictObject({});

const parsers: Parsers<'vault'> = {
  showCallList: (input) => nothing.parse(input),
};

/** The door in front of the vault: each request is parsed before it is run. */
export function createVaultDoor(behind: {
  readonly callList: CallListSource;
}): (method: string, request: unknown) => Promise<Answer<unknown>> {
  return createDoor('vault', parsers, { showCallList: behind.callList }, toWire);
}
