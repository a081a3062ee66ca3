import { beforeAll, describe, expect, it } from 'vitest';
import { buildEntry, createLog, cryptoReady, type EntryBody, type PartHash } from '../../../crypto/index.ts';
import { compartmentA, hash32, journal, newKid, newPrincipal, part, person, rowsUnder } from './people.ts';
import { counted, ownKeys, removal, town } from './town.ts';

beforeAll(cryptoReady);

describe('small rights', () => {
  it('a new person can only take its own keys into possession, and add notes', () => {
    const { write, founder, random, kids, verdict, log, now } = town();
    const fresh = person(random);
    write([founder, fresh], { principals: [newPrincipal(fresh, { [compartmentA]: 3 }, 'person')] });
    const rows = write([fresh], rowsUnder(kids.a));
    const note = write([fresh], rowsUnder(kids.journal, journal));
    expect(verdict(rows)).toMatchObject({ reason: 'right-missing' });
    expect(verdict(note)).toEqual(counted);
    const { signer, body, person: renewed } = ownKeys(fresh, random);
    const change = log.add(
      buildEntry(log.view(), {
        time: now(),
        body: { ...body, parts: [{ hash: part(9), label: 'Krisledning 2' }] },
        signers: [signer],
      }),
    );
    expect(verdict(change)).toEqual(counted);
    expect(log.view().roster.principals.get(fresh.id)).toMatchObject({ provisional: false });
    expect(verdict(write([renewed], rowsUnder(kids.a)))).toEqual(counted);
  });

  it('a stranger withdraws nothing, even if he lists it himself first', () => {
    const { write, founder, writer, log } = town();
    const slot = hash32(0x51) as PartHash;
    write([founder], { parts: [{ hash: slot, label: 'Krisledning 1' }] });
    write([writer], { parts: [{ hash: slot }] });
    write([writer], { gone: [slot] });
    expect(log.view().parts.get(slot)).toMatchObject([{ signers: [founder.id], label: 'Krisledning 1' }]);
    expect(log.view().gone).toEqual(new Set());
    write([founder], { gone: [slot] });
    expect(log.view().gone).toEqual(new Set([slot]));
  });

  it('whoever does not manage the vault writes at most 50 door entries', () => {
    const { write, writer, verdict } = town();
    // The entry that made the writer is signed by the writer too, and is the first.
    const names = Array.from({ length: 50 }, (_, i) => write([writer], { parts: [{ hash: part(i) }] }));
    expect(verdict(names[48]!)).toEqual(counted);
    expect(verdict(names[49]!)).toMatchObject({ reason: 'too-many-doors' });
  });

  it('unknown members make a vault newer only when a manager of the vault signs them', () => {
    const { write, founder, writer, kids, verdict, log } = town();
    const future = (body: EntryBody): EntryBody => ({ ...body, ...({ future: 1 } as object) });
    const his = write([writer], future(rowsUnder(kids.a)));
    expect(verdict(his)).toMatchObject({ reason: 'unknown-members' });
    expect(log.view().isNewer).toBe(false);
    const hers = write([founder], future(rowsUnder(kids.a)));
    expect(verdict(hers)).toEqual({ kind: 'newer' });
    expect(log.view().isNewer).toBe(true);
  });

  it('a key that somebody had who may not read now is owed, and comes after one that is not', () => {
    const { write, founder, writer, kids, random, log } = town();
    write([founder], rowsUnder(kids.a));
    expect(log.view().isOwed(compartmentA)).toBe(false);
    write([founder], removal(writer.id));
    expect(log.view().isOwed(compartmentA)).toBe(true);
    const next = newKid(random);
    write([founder], { keys: [{ compartment: compartmentA, kid: next }] });
    expect(
      log
        .view()
        .keys(compartmentA)
        .map(({ kid, owed }) => [kid, owed]),
    ).toEqual([
      [next, false],
      [kids.a, true],
    ]);
    expect(log.view().isOwed(compartmentA)).toBe(true);
    write([founder], {
      rows: [{ compartment: compartmentA, kid: next, count: 1, root: hash32(1), all: { of: 1, erased: 0 } }],
    });
    expect(log.view().isOwed(compartmentA)).toBe(false);
  });
});

it('remembered entries are hashed only, and a wrong signature is then not looked at', () => {
  const { all } = town();
  const forged = all.map((bytes, i) =>
    i === all.length - 1 ? bytes.map((byte, at) => (at === bytes.length - 70 ? byte ^ 1 : byte)) : bytes,
  );
  const strict = createLog();
  expect(() => forged.map((bytes) => strict.add(bytes))).toThrow('entry-damaged');
  const trusting = createLog({ verified: () => true });
  forged.forEach((bytes) => trusting.add(bytes));
  expect(trusting.view().findings).toEqual([]);
});
