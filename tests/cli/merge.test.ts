import { copyFileSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { founded, openDesk, opening, type Desk } from '../support/command-line.ts';

describe('merge on the command line', () => {
  let desk: Desk;
  let open: readonly string[];
  let vault: string;
  let other: string;
  let id: string;
  const openOther = (): string[] => open.map((word) => (word === vault ? other : word));
  const add = async (given: string, at: readonly string[]): Promise<string> => {
    const added = await desk.run('add', 'contact', '--data', JSON.stringify({ given }), ...at);
    return String(added.json['id']);
  };
  beforeAll(async () => {
    desk = openDesk();
    await founded(desk);
    open = opening(desk);
    vault = open[open.indexOf('--vault') + 1]!;
    other = `${vault}-other.sigill`;
    id = await add('Viggo', open);
    copyFileSync(vault, other);
    await desk.run('edit', id, '--data', '{"title":"Ordförande"}', ...open);
    await desk.run('edit', id, '--data', '{"title":"Vice ordförande"}', ...openOther());
    await add('Berit', openOther());
  });
  afterAll(() => {
    desk.close();
  });

  it('says what it would do, item by item, and writes nothing', async () => {
    const before = readFileSync(vault);
    const told = await desk.run('merge', other, '--dry-run', ...open);
    expect(told).toMatchObject({ status: 0, json: { ok: true, dryRun: true, entries: 2, rows: 2 } });
    expect(told.json['items']).toMatchObject([
      { title: 'Berit', change: 'added-there', conflicts: [] },
      { id, title: 'Viggo', change: 'changed-both', conflicts: [{ field: 'title' }] },
    ]);
    expect(told.out).toContain('Vice ordförande');
    expect(readFileSync(vault).equals(before)).toBe(true);
  });

  it('merges without any secret, and the second time there is nothing left', async () => {
    const before = readFileSync(other);
    expect(await desk.run('merge', other, '--vault', vault)).toMatchObject({
      status: 0,
      json: { dryRun: false, entries: 2, rows: 2, toRekey: [] },
    });
    expect(await desk.run('merge', other, '--vault', vault)).toMatchObject({
      status: 0,
      json: { entries: 0 },
    });
    expect(readFileSync(other).equals(before)).toBe(true);
    const listed = await desk.run('list', 'contact', ...open);
    expect((listed.json['items'] as { title: string }[]).map(({ title }) => title)).toEqual([
      'Berit',
      'Viggo',
    ]);
    expect(await desk.run('check', ...open)).toMatchObject({ status: 0 });
  });

  it('asks for new keys where the copy was changed beside a re-key, and rekey gives them', async () => {
    copyFileSync(vault, other);
    expect(await desk.run('rekey', ...open)).toMatchObject({ status: 0, json: { owed: [] } });
    await add('Cecilia', openOther());
    const merged = await desk.run('merge', other, ...open);
    expect(merged).toMatchObject({ status: 0, json: { toRekey: ['contacts'] } });
    expect(await desk.run('rekey', ...open)).toMatchObject({ status: 0, json: { owed: [] } });
    const listed = await desk.run('list', 'contact', ...open);
    expect(listed.json['items']).toHaveLength(3);
    expect(await desk.run('check', ...open)).toMatchObject({ status: 0 });
  });

  it('refuses itself, another file and a wrong word, each with its status', async () => {
    expect(await desk.run('merge', vault, '--vault', vault)).toMatchObject({ status: 8 });
    expect(await desk.run('merge', `${vault}x`, '--vault', vault)).toMatchObject({ status: 7 });
    expect(await desk.run('merge', desk.put('x.sigill', 'EXEMPEL'), '--vault', vault)).toMatchObject({
      status: 6,
    });
    expect(await desk.run('merge', other, '--vault', vault, '--quarantined', 'x')).toMatchObject({
      status: 2,
    });
    expect(await desk.run('merge', '--vault', vault)).toMatchObject({ status: 2 });
  });
});
