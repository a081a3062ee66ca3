import { beforeAll, describe, expect, it } from 'vitest';
import {
  createLog,
  cryptoReady,
  principalKeys,
  secretBytes,
  toHex,
  type EntryName,
  type PrincipalKeys,
} from '../../../crypto/index.ts';
import { cast, counting, minutes } from '../../docs/examples/cast.ts';
import { signed, type Signed } from '../../docs/examples/entries.ts';
import { tellStory, type Story } from '../../docs/examples/log.ts';

let story: Story;
beforeAll(async () => {
  await cryptoReady();
  story = tellStory();
});

const keysFrom = (from: number): PrincipalKeys => principalKeys(secretBytes(counting(32, from)));

/** The founder changes keys that may have leaked, and a void on that side names the other change. */
function side(keys: PrincipalKeys, minute: number, leaked: boolean): Signed {
  const { founder } = cast();
  const second = story['second-entry'];
  const { sign, box } = keys;
  return signed({
    ...{ vault: story.vault, time: minutes(minute), parents: [second.name], doors: [second.name] },
    body: {
      principals: [
        {
          ...{ id: founder.id, sign: toHex(sign.publicKey), box: toHex(box.publicKey) },
          ...(leaked ? { leaked: true as const } : {}),
        },
      ],
    },
    by: [{ id: founder.id, keys, oldKeys: founder.keys }],
  });
}

function voidBy(keys: PrincipalKeys, own: Signed, other: Signed, minute: number): Signed {
  const { founder } = cast();
  return signed({
    ...{ vault: story.vault, time: minutes(minute), parents: [own.name], doors: [own.name] },
    body: { void: { side: own.name, entries: [other.name] } },
    by: [{ id: founder.id, keys }],
  });
}

function twoSides(leaked: boolean) {
  const [honest, thief] = [keysFrom(0x91), keysFrom(0x92)];
  const [own, stolen] = [side(honest, 20, leaked), side(thief, 15, leaked)];
  const [ours, theirs] = [voidBy(honest, own, stolen, 25), voidBy(thief, stolen, own, 16)];
  const logWith = (claims: ReadonlySet<EntryName>) => {
    const log = createLog({ claims });
    for (const { bytes } of [story.genesis, story['second-entry'], own, stolen, ours, theirs]) log.add(bytes);
    return log.view();
  };
  return { own, stolen, ours, theirs, logWith, honest };
}

describe('two changes of the same keys beside each other', () => {
  it.each([true, false])('leave both voids as claims, whatever their times (leaked: %s)', (leaked) => {
    const { ours, theirs, logWith } = twoSides(leaked);
    const view = logWith(new Set());
    expect([view.verdict(ours.name)?.kind, view.verdict(theirs.name)?.kind]).toEqual(['claim', 'claim']);
    expect(view.roster.principals.get(cast().founder.id)?.suspended).toBe(true);
  });

  it.each([true, false])('are settled by the claim that this machine holds (leaked: %s)', (leaked) => {
    const { own, stolen, ours, logWith, honest } = twoSides(leaked);
    const view = logWith(new Set([ours.name]));
    expect(view.verdict(own.name)?.kind).toBe('counts');
    expect(view.verdict(stolen.name)?.kind).toBe('quarantined');
    const founder = view.roster.principals.get(cast().founder.id);
    expect(founder?.suspended).toBe(false);
    expect(founder?.sign).toBe(toHex(honest.sign.publicKey));
  });
});
