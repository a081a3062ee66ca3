import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { founded, openDesk, opening, type Desk, type Ended } from '../support/command-line.ts';

const second = 'EXEMPEL stege moln lampa kaffe granit';

describe('rights that were changed apart, on the command line', () => {
  let desk: Desk;
  let vault: string;
  let other: string;
  let founder: { id: string; label: string };
  const mine = (): string[] => [...opening(desk), '--slot', founder.label];
  const theirs = (path: string): string[] => [
    ...['--vault', path, '--slot', 'Andra'],
    ...['--passphrase-file', desk.put('second', second)],
  ];
  const people = async (): Promise<{ id: string; label: string; kind: string }[]> =>
    (await desk.run('people', 'list', ...theirs(vault))).json['people'] as never;
  const idOf = async (label: string): Promise<string> =>
    (await people()).find((each) => each.label === label)!.id;
  const run = async (...words: string[]): Promise<Ended> => {
    const ended = await desk.run(...words);
    expect([words[0], ended.status, ended.err]).toEqual([words[0], 0, ended.err]);
    return ended;
  };

  beforeEach(async () => {
    desk = openDesk();
    await founded(desk);
    vault = desk.at('v.sigill');
    other = join(desk.folder, 'other.sigill');
    const file = desk.put('second', second);
    const made = ['--label', 'Andra', '--role', 'owner', '--new-passphrase-file', file];
    await run('slot', 'add', ...made, ...opening(desk));
    await run('add', 'contact', '--data', '{"given":"Först"}', ...theirs(vault));
    founder = (await people()).find(({ kind, label }) => kind === 'person' && label !== 'Andra')!;
    copyFileSync(vault, other);
  });
  afterEach(() => {
    desk.close();
  });

  it('shows both sides, and nothing can be voided where nothing decides', async () => {
    await run('slot', 'remove', await idOf('Andra'), ...mine());
    await run('slot', 'remove', founder.id, ...theirs(other));
    expect(await desk.run('merge', other, ...mine())).toMatchObject({
      status: 6,
      json: { error: { code: 'merge-removed-each-other' } },
    });
    const listed = await run('fork', 'list', '--vault', vault, '--with', other);
    expect(listed.json['sides']).toMatchObject([{ entries: [{}] }, { entries: [{}] }]);
    const sides = listed.json['sides'] as { isOwn: boolean; entries: { fingerprint: string }[] }[];
    expect(sides.filter(({ isOwn }) => isOwn)).toHaveLength(1);
    const shown = await desk.say('fork', 'list', '--with', other, ...mine());
    for (const { entries } of sides) expect(shown.out).toContain(entries[0]!.fingerprint);
    // Nothing is remembered here: there is no home for it.
    expect(await desk.run('void', '--with', other, ...mine())).toMatchObject({
      status: 3,
      json: { error: { code: 'fork-needs-paper' } },
    });
    expect(await desk.run('void', ...mine())).toMatchObject({ status: 7 });
    expect(await desk.run('fork', 'confirm', 'EXEMPEL', ...mine())).toMatchObject({ status: 7 });
    expect(await desk.run('fork', 'settle', ...mine())).toMatchObject({ status: 2 });
  });

  it('is settled inside one file, and quarantined items are listed and taken over', async () => {
    await run('slot', 'remove', await idOf('Andra'), ...mine());
    await run('add', 'contact', '--data', '{"given":"Efteråt"}', ...theirs(other));
    await run('merge', other, '--quarantined', 'take', ...mine());
    const { json } = await run('quarantine', 'list', ...mine());
    const [row] = json['rows'] as { revision: string; title: string }[];
    expect(row).toMatchObject({ title: 'Efteråt', acceptable: true });
    await run('quarantine', 'accept', row!.revision, ...mine());
    expect((await desk.say('quarantine', 'list', ...mine())).out).toContain('karantän');
    const items = (await run('list', 'contact', ...mine())).json['items'] as { title: string }[];
    expect(items.map(({ title }) => title)).toContain('Efteråt');
    expect(await desk.run('quarantine', 'accept', row!.revision, ...mine())).toMatchObject({ status: 7 });
    expect(await desk.run('quarantine', 'accept', ...mine())).toMatchObject({ status: 2 });
    expect(await desk.run('quarantine', 'drop', ...mine())).toMatchObject({ status: 2 });
    expect((await desk.say('fork', 'list', '--vault', vault)).out).toContain('inget att avgöra');
  });
});
