import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildEntry,
  checkMemory,
  claimsFor,
  cryptoReady,
  newSeed,
  principalKeys,
  signEntry,
  vaultCompartment,
  type CompartmentId,
  type Kid,
} from '../../../crypto/index.ts';
import {
  compartmentA,
  compartmentB,
  journal,
  newPrincipal,
  part,
  person,
  publicKeys,
  rowsUnder,
  type Person,
} from './people.ts';
import { counted, ownKeys, removal, rightsIn, town } from './town.ts';

beforeAll(cryptoReady);

describe('a removed writer who returns', () => {
  it('by a fork: what stands beside the removal does not count, what it has as an ancestor does', () => {
    const { write, founder, writer, before, kids, verdict, log } = town();
    const earlier = write([writer], rowsUnder(kids.a));
    const removed = write([founder], removal(writer.id));
    const forked = write([writer], rowsUnder(kids.a), [before]);
    const later = write([founder], rowsUnder(kids.a));
    expect(verdict(earlier)).toEqual(counted);
    expect(verdict(forked)).toEqual({
      kind: 'quarantined',
      reason: 'right-taken',
      member: 'rows',
      by: removed,
    });
    expect(verdict(later)).toEqual(counted);
    expect(log.view().countedTips).toEqual([later]);
    expect(log.view().rowListings.map(({ entry }) => entry)).toEqual([earlier, later]);
  });

  it('after the removal: it is not sound', () => {
    const { write, founder, writer, kids, verdict } = town();
    write([founder], removal(writer.id));
    const late = write([writer], rowsUnder(kids.a));
    expect(verdict(late)).toEqual({ kind: 'quarantined', reason: 'right-missing', member: 'rows' });
  });

  it('by a backdated entry: its time changes nothing', () => {
    const { write, founder, writer, before, kids, verdict, log } = town();
    const removed = write([founder], removal(writer.id));
    const draft = { time: 1, body: rowsUnder(kids.a), signers: [writer], parents: [before] };
    const backdated = log.add(buildEntry(log.view(), draft));
    expect(verdict(backdated)).toMatchObject({ reason: 'right-taken', by: removed });
    expect(log.view().findings).toContainEqual({ kind: 'clock', entry: backdated });
  });

  it('by a change of keys beside the removal', () => {
    const { write, founder, writer, before, kids, random, log, verdict, now } = town();
    write([founder], removal(writer.id));
    const { person: renewed, signer, body } = ownKeys(writer, random);
    const change = log.add(
      buildEntry(log.view(), { time: now(), body, signers: [signer], parents: [before] }),
    );
    const rows = write([renewed], rowsUnder(kids.a), [change]);
    expect(verdict(change)).toMatchObject({ kind: 'quarantined', reason: 'right-taken' });
    expect(verdict(rows)).toMatchObject({ kind: 'quarantined' });
    expect(log.view().roster.principals.get(writer.id)).toMatchObject({
      removed: true,
      sign: publicKeys(writer.keys).sign,
    });
  });

  it('by an entry that an innocent builds on: hers counts, his does not', () => {
    const { write, founder, manager, writer, before, kids, verdict } = town();
    const forked = write([writer], rowsUnder(kids.a), [before]);
    const innocent = write([manager], rowsUnder(kids.a), [forked]);
    const removed = write([founder], removal(writer.id), [before]);
    expect(verdict(forked)).toMatchObject({ reason: 'right-taken', by: removed });
    expect(verdict(innocent)).toEqual(counted);
  });

  it('under the same id: it never returns', () => {
    const { write, founder, writer, random, verdict } = town();
    write([founder], removal(writer.id));
    const again = { id: writer.id, keys: person(random).keys };
    const made = write([founder, again], { principals: [newPrincipal(again)] });
    expect(verdict(made)).toMatchObject({ reason: 'inconsistent' });
  });
});

describe('a removed manager who returns', () => {
  it('by a lower kid: it is never used to seal', () => {
    const { write, founder, manager, before, kids, verdict, log } = town();
    const removed = write([founder], removal(manager.id));
    const lowest = '0'.repeat(64) as Kid;
    const forked = write([manager], { keys: [{ compartment: compartmentA, kid: lowest }] }, [before]);
    expect(verdict(forked)).toMatchObject({ reason: 'right-taken', member: 'keys', by: removed });
    expect(
      log
        .view()
        .keys(compartmentA)
        .map(({ kid }) => kid),
    ).toEqual([kids.a]);
  });

  it('by a void of the removal: it has no effect', () => {
    const { write, founder, manager, before, verdict, log } = town();
    const removed = write([founder], removal(manager.id));
    const side = write([manager], { parts: [{ hash: part(1) }] }, [before]);
    const voiding = write([manager], { void: { side, entries: [removed] } }, [side]);
    expect(verdict(voiding)).toEqual({ kind: 'claim', by: removed });
    expect(verdict(removed)).toEqual(counted);
    expect(log.view().roster.right(manager.id, vaultCompartment)).toBe(0);
    expect(claimsFor(log, removed, new Set())).toEqual(new Set());
  });

  it('by a void on an old side: a void names the newest door entry before it as its side', () => {
    const { write, founder, manager, keys, verdict } = town();
    const removed = write([founder], removal(manager.id));
    const voiding = write([manager], { void: { side: keys, entries: [removed] } });
    expect(verdict(voiding)).toMatchObject({ kind: 'quarantined', reason: 'inconsistent', member: 'void' });
  });

  it('by an accomplice made in a fork: the accomplice gets nothing', () => {
    const { write, founder, manager, before, random, kids, verdict, log } = town();
    write([founder], removal(manager.id));
    const accomplice = person(random);
    const made = write(
      [manager, accomplice],
      { principals: [newPrincipal(accomplice, { [vaultCompartment]: 7, [compartmentA]: 7 })] },
      [before],
    );
    const rows = write([accomplice], rowsUnder(kids.a), [made]);
    expect(verdict(made)).toMatchObject({ reason: 'right-taken' });
    expect(verdict(rows)).toMatchObject({ reason: 'right-not-counted' });
    expect(log.view().roster.principals.has(accomplice.id)).toBe(false);
  });

  it('by lowering somebody to what he never had: what does not count can only lower', () => {
    const { write, founder, manager, writer, log, verdict } = town();
    const lowered = write([founder], {
      principals: [{ id: writer.id, rights: rightsIn({ [compartmentA]: 1 }) }],
    });
    write([founder], removal(manager.id));
    const raised = write(
      [manager],
      { principals: [{ id: writer.id, rights: rightsIn({ [compartmentA]: 7 }) }] },
      [lowered],
    );
    const back = write(
      [manager],
      { principals: [{ id: writer.id, rights: rightsIn({ [compartmentA]: 3 }) }] },
      [raised],
    );
    expect(verdict(lowered)).toEqual(counted);
    expect(verdict(back)).toMatchObject({ kind: 'quarantined' });
    expect(log.view().roster.right(writer.id, compartmentA)).toBe(1);
  });

  it('by removing the founder beside: both are out until a memory or paper decides, then the founder is back', () => {
    const { write, founder, manager, verdict, log, kids } = town();
    const before = write([founder], {
      principals: [{ id: manager.id, rights: rightsIn({ [compartmentB]: 7, [journal]: 7 }) }],
    });
    const mine = write([founder], removal(manager.id));
    const his = write([manager], removal(founder.id), [before]);
    expect(verdict(mine)).toMatchObject({ reason: 'right-taken', by: his });
    expect(verdict(his)).toMatchObject({ reason: 'right-taken', by: mine });
    const both = log.view().roster;
    expect([founder.id, manager.id].map((id) => both.principals.get(id)?.removed)).toEqual([true, true]);
    expect(log.view().findings.filter(({ kind }) => kind === 'unsettled')).toHaveLength(2);

    const ours = write([founder], { void: { side: mine, entries: [his] } }, [mine]);
    const theirs = write([manager], { void: { side: his, entries: [mine] } }, [his]);
    expect([verdict(ours)?.kind, verdict(theirs)?.kind]).toEqual(['claim', 'claim']);
    expect(checkMemory(log, mine)).toEqual({ kind: 'no-longer-counts', entry: mine });
    const claims = claimsFor(log, mine, new Set());
    expect(claims).toEqual(new Set([ours]));
    expect(claimsFor(log, his, new Set())).toEqual(new Set([theirs]));
    expect(claimsFor(log, before, new Set())).toEqual(new Set());

    log.applyClaims(claims);
    expect(verdict(mine)).toEqual(counted);
    expect(verdict(his)).toMatchObject({ reason: 'voided', by: ours });
    expect(checkMemory(log, mine)).toEqual({ kind: 'still-counts' });
    const roster = log.view().roster;
    expect(roster.right(founder.id, vaultCompartment)).toBe(7);
    expect(roster.right(manager.id, vaultCompartment)).toBe(0);
    const onward = write([founder], rowsUnder(kids.a));
    expect(verdict(onward)).toEqual(counted);
  });

  it('who removed a third person from a fork: a void of the founder settles it without any memory', () => {
    const { write, founder, manager, writer, before, verdict, log } = town();
    const mine = write([founder], removal(manager.id));
    const his = write([manager], removal(writer.id), [before]);
    expect(log.view().roster.right(writer.id, compartmentA)).toBe(0);
    const ours = write([founder], { void: { side: mine, entries: [his] } });
    expect(verdict(ours)).toEqual(counted);
    expect(verdict(his)).toMatchObject({ reason: 'voided', by: ours });
    expect(log.view().roster.right(writer.id, compartmentA)).toBe(3);
  });
});

describe('a manager of the vault who wants more', () => {
  it('sets keys he knows for the manager of a compartment: they open nothing there', () => {
    const { write, founder, manager, random, log, verdict } = town();
    const taken = { id: founder.id, keys: principalKeys(newSeed(random)) };
    const change = write([manager, taken], { principals: [{ id: founder.id, ...publicKeys(taken.keys) }] });
    // The founder is the only manager of B: that needs a manager of B.
    expect(verdict(change)).toMatchObject({ reason: 'right-missing' });
    write([founder], {
      principals: [{ id: manager.id, rights: rightsIn({ [compartmentB]: 7, [journal]: 7 }) }],
    });
    const again = write([manager, taken], { principals: [{ id: founder.id, ...publicKeys(taken.keys) }] });
    expect(verdict(again)).toEqual(counted);
    expect(
      [compartmentA, compartmentB, vaultCompartment].map((c) => log.view().roster.right(founder.id, c)),
    ).toEqual([0, 0, 7]);
  });

  it('makes a compartment again in a fork: he gets nothing in it', () => {
    const { write, founder, manager, before, log } = town();
    const cellar = 'c'.repeat(32) as CompartmentId;
    const make = (one: Person) => ({
      compartments: [{ id: cellar, kind: 'it', step: 256 as const, flags: [] }],
      principals: [{ id: one.id, rights: rightsIn({ [cellar]: 7 }) }],
    });
    write([founder], make(founder));
    write([manager], make(manager), [before]);
    expect(log.view().roster.right(manager.id, cellar)).toBe(0);
    expect(log.view().findings).toContainEqual({ kind: 'compartment-made-twice', compartment: cellar });
  });

  it('makes a principal again in a fork, with keys he knows: it is suspended and has no right of its own left', () => {
    const { write, founder, manager, before, random, log } = town();
    const card = person(random);
    write([founder, card], { principals: [newPrincipal(card, { [compartmentA]: 3 })] });
    const copy = { id: card.id, keys: principalKeys(newSeed(random)) };
    write([manager, copy], { principals: [newPrincipal(copy)] }, [before]);
    const found = log.view().roster.principals.get(card.id);
    expect([found?.suspended, found?.rights(compartmentA)]).toEqual([true, 0]);
  });

  it('gives rights where he manages nothing: not sound', () => {
    const { write, manager, writer, verdict } = town();
    const given = write([manager], {
      principals: [{ id: writer.id, rights: rightsIn({ [compartmentB]: 1 }) }],
    });
    expect(verdict(given)).toMatchObject({ reason: 'right-missing', member: 'principals' });
  });

  it('lies about the doors that he saw: that is no entry', () => {
    const { manager, before, log, now, founder, write } = town();
    const removed = write([founder], removal(manager.id));
    const lying = {
      vault: log.view().vault,
      time: now(),
      parents: [removed],
      doors: [before],
      signers: [manager.id],
      body: removal(founder.id),
    };
    expect(() => log.add(signEntry(lying, [manager]))).toThrow('entry-damaged');
  });
});
