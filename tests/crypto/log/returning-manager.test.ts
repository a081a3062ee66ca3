import { beforeAll, describe, expect, it } from 'vitest';
import {
  createLog,
  cryptoReady,
  principalKeys,
  secretBytes,
  toHex,
  vaultCompartment,
  type EntryBody,
  type EntryName,
  type Log,
  type PrincipalId,
  type PrincipalKeys,
  type VaultId,
} from '../../../crypto/index.ts';
import { cast, counting, idOf, minutes } from '../../docs/examples/cast.ts';
import { signed, type Signed } from '../../docs/examples/entries.ts';
import { tellStory, type Story } from '../../docs/examples/log.ts';

const keysFrom = (from: number): PrincipalKeys => principalKeys(secretBytes(counting(32, from)));
const second = idOf<PrincipalId>(0xa0, 9);
const cardSet = idOf<PrincipalId>(0xa0, 10);
const publicOf = ({ sign, box }: PrincipalKeys) => ({
  sign: toHex(sign.publicKey),
  box: toHex(box.publicKey),
});

let story: Story;
let vault: VaultId;
beforeAll(async () => {
  await cryptoReady();
  story = tellStory();
  vault = story.vault;
});

type By = readonly { id: PrincipalId; keys: PrincipalKeys; oldKeys?: PrincipalKeys }[];
const after = (parent: Signed, minute: number, body: EntryBody, by: By): Signed =>
  signed({ vault, time: minutes(minute), parents: [parent.name], doors: [parent.name], body, by });

/** A vault with a second manager, a card set, and a fork: the founder removed the second manager; it goes on by itself. */
function forked(): { log: Log; fork: Signed; founderKeys: PrincipalKeys } {
  const { founder } = cast();
  const by = { id: founder.id, keys: founder.keys };
  const log = createLog();
  for (const { bytes } of [story.genesis, story['second-entry']]) log.add(bytes);
  const made = after(
    story['second-entry'],
    20,
    {
      principals: [
        { id: second, kind: 'person', ...publicOf(keysFrom(0x10)), rights: { [vaultCompartment]: 7 } },
        {
          id: cardSet,
          kind: 'cards',
          k: 3,
          n: 5,
          ...publicOf(keysFrom(0x11)),
          rights: { [vaultCompartment]: 7 },
        },
      ],
    },
    [by, { id: second, keys: keysFrom(0x10) }, { id: cardSet, keys: keysFrom(0x11) }],
  );
  const own = after(made, 21, { principals: [{ id: second, ...publicOf(keysFrom(0x12)) }] }, [
    { id: second, keys: keysFrom(0x12), oldKeys: keysFrom(0x10) },
  ]);
  const removal = after(own, 22, { principals: [{ id: second, removed: true }] }, [by]);
  for (const { bytes } of [made, own, removal]) log.add(bytes);
  return { log, fork: own, founderKeys: founder.keys };
}

const verdictOf = (log: Log, name: EntryName) => log.view().verdict(name)?.kind;

describe('a removed manager who returns by a fork', () => {
  it('cannot act as the cards whose keys it set on the fork', () => {
    const { log, fork } = forked();
    const keys = keysFrom(0x71);
    const taken = after(fork, 23, { principals: [{ id: cardSet, ...publicOf(keys) }] }, [
      { id: second, keys: keysFrom(0x12) },
      { id: cardSet, keys },
    ]);
    const act = after(taken, 24, { door: toHex(counting(32)) }, [{ id: cardSet, keys }]);
    for (const { bytes } of [taken, act]) log.add(bytes);
    expect(verdictOf(log, taken.name)).toBe('quarantined');
    expect(verdictOf(log, act.name)).toBe('quarantined');
  });

  it('cannot act as another manager by changing its keys twice', () => {
    const { log, fork } = forked();
    const { founder } = cast();
    const [first, next] = [keysFrom(0x72), keysFrom(0x73)];
    const taken = after(fork, 23, { principals: [{ id: founder.id, ...publicOf(first) }] }, [
      { id: second, keys: keysFrom(0x12) },
      { id: founder.id, keys: first },
    ]);
    const again = after(taken, 24, { principals: [{ id: founder.id, ...publicOf(next) }] }, [
      { id: founder.id, keys: next, oldKeys: first },
    ]);
    const act = after(again, 25, { door: toHex(counting(32)) }, [{ id: founder.id, keys: next }]);
    for (const { bytes } of [taken, again, act]) log.add(bytes);
    for (const { name } of [taken, again, act]) expect(verdictOf(log, name)).toBe('quarantined');
  });
});
