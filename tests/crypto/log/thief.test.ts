import { beforeAll, describe, expect, it } from 'vitest';
import { buildEntry, cryptoReady, newSeed, principalKeys } from '../../../crypto/index.ts';
import { compartmentA, publicKeys, rowsUnder } from './people.ts';
import { counted, ownKeys, removal, rightsIn, town } from './town.ts';

beforeAll(cryptoReady);

describe('a thief with leaked keys', () => {
  it('signs beside the change that says so: nothing of it counts', () => {
    const { write, writer, before, kids, random, log, verdict, now } = town();
    const { signer, body, person: renewed } = ownKeys(writer, random, true);
    const change = log.add(buildEntry(log.view(), { time: now(), body, signers: [signer] }));
    const stolen = write([writer], rowsUnder(kids.a), [before]);
    expect(verdict(change)).toEqual(counted);
    expect(verdict(stolen)).toEqual({ kind: 'quarantined', reason: 'key-leaked', by: change });
    expect(verdict(write([renewed], rowsUnder(kids.a)))).toEqual(counted);
  });

  it('changes the keys beside it: the change does not count, the owner keeps hers', () => {
    const { writer, before, random, log, verdict, now } = town();
    const owner = ownKeys(writer, random, true);
    const thief = ownKeys(writer, random);
    log.add(buildEntry(log.view(), { time: now(), body: owner.body, signers: [owner.signer] }));
    const stolen = log.add(
      buildEntry(log.view(), { time: now(), body: thief.body, signers: [thief.signer], parents: [before] }),
    );
    expect(verdict(stolen)).toMatchObject({ reason: 'key-leaked' });
    expect(log.view().roster.principals.get(writer.id)).toMatchObject({
      suspended: false,
      ...publicKeys(owner.person.keys),
    });
  });

  it('signs with a key whose change is an ancestor: that is no entry', () => {
    const { writer, random, log, now, kids } = town();
    const { signer, body } = ownKeys(writer, random);
    log.add(buildEntry(log.view(), { time: now(), body, signers: [signer] }));
    const stale = buildEntry(log.view(), { time: now(), body: rowsUnder(kids.a), signers: [writer] });
    expect(() => log.add(stale)).toThrow('entry-damaged');
  });

  it('two changes of the same keys beside each other suspend, until a manager of the vault sets new ones', () => {
    const { write, founder, writer, before, random, log, now, kids, verdict } = town();
    for (const { body, signer } of [ownKeys(writer, random), ownKeys(writer, random)]) {
      log.add(buildEntry(log.view(), { time: now(), body, signers: [signer], parents: [before] }));
    }
    expect(log.view().roster.principals.get(writer.id)).toMatchObject({ suspended: true });
    const next = { id: writer.id, keys: principalKeys(newSeed(random)) };
    write([founder, next], {
      principals: [{ id: writer.id, ...publicKeys(next.keys), rights: rightsIn({ [compartmentA]: 3 }) }],
    });
    expect(log.view().roster.principals.get(writer.id)).toMatchObject({ suspended: false });
    expect(verdict(write([next], rowsUnder(kids.a)))).toEqual(counted);
  });

  it('changes the same keys later, beside: the void that was signed with the new ones becomes a claim', () => {
    const { write, founder, manager, writer, before, random, log, verdict, now } = town();
    const owner = ownKeys(founder, random);
    const change = log.add(
      buildEntry(log.view(), { time: now(), body: owner.body, signers: [owner.signer] }),
    );
    const mine = write([owner.person], removal(manager.id), [change]);
    const his = write([manager], removal(writer.id), [before]);
    const ours = write([owner.person], { void: { side: mine, entries: [his] } }, [mine]);
    expect(verdict(ours)).toEqual(counted);
    const thief = ownKeys(founder, random);
    const draft = { time: now(), body: thief.body, signers: [thief.signer], parents: [before] };
    const stolen = log.add(buildEntry(log.view(), draft));
    expect(verdict(ours)).toEqual({ kind: 'claim', by: stolen });
  });
});
