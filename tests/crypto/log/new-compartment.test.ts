import { beforeAll, expect, it } from 'vitest';
import {
  buildEntry,
  createLog,
  cryptoReady,
  kidOf,
  manageRight,
  toHex,
  wrapListing,
  type CompartmentId,
  type PartHash,
} from '../../../crypto/index.ts';
import { cast, counting, idOf, keyOf, minutes } from '../../docs/examples/cast.ts';
import { tellStory } from '../../docs/examples/log.ts';

beforeAll(cryptoReady);

it('a compartment gets its first rights, key and wraps in the entry that makes it', () => {
  const story = tellStory();
  const { founder, code } = cast();
  const log = createLog();
  for (const { bytes } of [story.genesis, story['second-entry']]) log.add(bytes);
  const compartment = idOf<CompartmentId>(0xc9, 1);
  const wraps = toHex<PartHash>(counting(32));
  const entry = buildEntry(log.view(), {
    time: minutes(5),
    body: {
      compartments: [{ id: compartment, kind: 'it', step: 256, flags: [] }],
      principals: [{ id: founder.id, rights: { [compartment]: 7 } }],
      keys: [{ compartment, kid: kidOf(keyOf(7)) }],
      parts: [{ hash: wraps }],
    },
    signers: [{ id: founder.id, keys: founder.keys }],
  });
  const name = log.add(entry);
  const view = log.view();
  expect(view.verdict(name)).toEqual({ kind: 'counts' });
  expect(view.roster.right(founder.id, compartment)).toBe(manageRight);
  expect(wrapListing(view, wraps, { of: compartment, to: code.id, share: 0 })?.entry).toBe(name);
});
