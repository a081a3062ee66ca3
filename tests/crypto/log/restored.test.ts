import { beforeAll, describe, expect, it } from 'vitest';
import {
  createLog,
  cryptoReady,
  kidOf,
  rootHash,
  toHex,
  type EntryBody,
  type EntryName,
  type Log,
} from '../../../crypto/index.ts';
import { cast, contacts, keyOf, minutes, standIn } from '../../docs/examples/cast.ts';
import { signed, type Signed } from '../../docs/examples/entries.ts';
import { tellStory, type Story } from '../../docs/examples/log.ts';
import { contactRow } from '../../docs/examples/rows.ts';

let story: Story;
beforeAll(async () => {
  await cryptoReady();
  story = tellStory();
});

const onPaper = ['genesis', 'second-entry', 'add-entry', 'first-unlock-entry'] as const;
const lost = ['save-entry', 'note-entry'] as const;

/** An entry of the founder on top of others. */
function entry(
  parents: readonly Signed[],
  doors: readonly Signed[],
  minute: number,
  body: EntryBody,
): Signed {
  const { founder } = cast();
  const names = (entries: readonly Signed[]) => entries.map(({ name }) => name).sort();
  return signed({
    ...{ vault: story.vault, time: minutes(minute), parents: names(parents), doors: names(doors), body },
    by: [{ id: founder.id, keys: founder.keys }],
  });
}

/** New keys for the contacts, with everything that `of` rows come to. */
function rekey(keyFrom: number, of: number): EntryBody {
  const kid = kidOf(keyOf(keyFrom));
  const { record, revision } = contactRow(story.vault).leaf;
  const root = rootHash([{ record, revision, leaf: toHex(standIn(`row ${keyFrom}`)) }]);
  return {
    keys: [{ compartment: contacts, kid }],
    rows: [{ compartment: contacts, kid, count: 1, root, all: { of, erased: 0 } }],
  };
}

function listing(log: Log, name: EntryName) {
  const found = log.view().rowListings.find((one) => one.entry === name && one.compartment === contacts);
  return found && { closedBy: found.closedBy, optional: found.optional };
}

/** The log that stands on paper, opened and re-keyed. */
function restored() {
  const print = story['print-entry'];
  const unlock = story['first-unlock-entry'];
  const restore = entry([print], [unlock], 30, { restore: print.name });
  const gate = entry([restore], [unlock], 31, rekey(0xd1, 1));
  const log = createLog();
  for (const name of onPaper) log.add(story[name].bytes, { lacking: true });
  for (const { bytes } of [print, restore, gate]) log.add(bytes, { lacking: true });
  return { log, restore, gate };
}

describe('an `all` after a restore', () => {
  it('does not close what was not there when it was written', () => {
    const { log, gate } = restored();
    for (const name of lost) log.add(story[name].bytes, { lacking: true });
    expect(log.view().verdict(gate.name)).toEqual({ kind: 'counts' });
    expect(listing(log, story['save-entry'].name)).toEqual({ closedBy: undefined, optional: true });
  });

  it('closes what has come back when its writer names the parents of the print entry', () => {
    const { log, gate } = restored();
    for (const name of lost) log.add(story[name].bytes, { lacking: true });
    const next = entry([gate, story['note-entry']], [gate], 32, rekey(0xd2, 1));
    log.add(next.bytes);
    expect(listing(log, story['save-entry'].name)?.closedBy).toBe(next.name);
    expect(listing(log, gate.name)?.closedBy).toBe(next.name);
  });

  it('is not stopped by a false `restore` in a healthy vault', () => {
    const log = createLog();
    const healthy = [...onPaper.slice(0, 2), lost[0], ...onPaper.slice(2), lost[1], 'print-entry'] as const;
    for (const name of healthy) log.add(story[name].bytes);
    const unlock = story['first-unlock-entry'];
    const print = story['print-entry'];
    const restore = entry([print], [unlock], 30, { restore: print.name });
    log.add(restore.bytes);
    const next = entry([restore, story['note-entry']], [unlock], 31, rekey(0xd2, 1));
    log.add(next.bytes);
    expect(listing(log, story['save-entry'].name)?.closedBy).toBe(next.name);
  });
});
