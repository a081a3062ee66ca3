import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { founded, openDesk, opening, type Desk } from '../support/command-line.ts';

/** A vault in which a person was added, and then another. */
describe('the generations of a vault', () => {
  const desk: Desk = openDesk();
  let owner: readonly string[];
  let first: string;
  const folder = () => desk.at('v.sigill.generations');
  const ids = async () => {
    const { json } = await desk.run('generations', 'list', '--vault', desk.at('v.sigill'));
    return (json['generations'] as { id: string }[]).map(({ id }) => id);
  };
  const add = (given: string) =>
    desk.run('add', 'contact', '--data', JSON.stringify({ given, family: 'Östling' }), ...owner);

  beforeAll(async () => {
    await founded(desk);
    owner = opening(desk);
    await add('Majken');
    first = (await ids())[0]!;
    await new Promise((resolve) => setTimeout(resolve, 1_100)); // Their names tell seconds apart.
    await add('Idris');
  });
  afterAll(() => {
    desk.close();
  });

  it('are kept after each command that changed something', async () => {
    expect(await ids()).toHaveLength(2);
    expect(readdirSync(folder())).toEqual((await ids()).map((id) => `${id}.sigill`).sort());
  });

  it('are not kept after a command that only read, or that only wrote in the journal', async () => {
    const before = await ids();
    const { json } = await desk.run('list', 'contact', ...owner);
    const [item] = json['items'] as { id: string }[];
    await desk.run('show', item!.id, '--reveal', '--reason', 'övning', ...owner);
    expect(await ids()).toEqual(before);
  });

  it('are whole vaults, checked', async () => {
    for (const id of await ids()) {
      const { status } = await desk.run('check', ...opening(desk, `v.sigill.generations/${id}.sigill`));
      expect(status).toBe(0);
    }
  });

  it('make a vault as it was, read-only until the gate is answered', async () => {
    const out = desk.at('som-den-var.sigill');
    const made = await desk.run('generations', 'restore', first, '--out', out, ...owner);
    expect(made).toMatchObject({ status: 0, json: { writable: false } });
    const names = JSON.stringify(
      (await desk.run('list', 'contact', ...opening(desk, 'som-den-var.sigill'))).json,
    );
    expect(names).toContain('Majken');
    expect(names).not.toContain('Idris');
    const refused = await desk.run(
      'add',
      'contact',
      '--data',
      '{"given":"Åsa"}',
      ...opening(desk, 'som-den-var.sigill'),
    );
    expect(refused.json.error?.code).toBe('gate-open');
    const answered = await desk.run('restore', '--removed', 'none', ...opening(desk, 'som-den-var.sigill'));
    expect(answered.status).toBe(0);
  });

  it('answer the gate at once when told who has left', async () => {
    const out = desk.at('genast.sigill');
    const made = await desk.run('generations', 'restore', first, '--out', out, '--removed', 'none', ...owner);
    expect(made.json).toMatchObject({ writable: true });
  });

  it('leave no file when the passphrase is wrong', async () => {
    const out = desk.at('inget.sigill');
    const wrong = ['--passphrase-file', desk.put('fel', 'EXEMPEL fel lösenfras\n')];
    const vault = ['--vault', desk.at('v.sigill')];
    const made = await desk.run('generations', 'restore', first, '--out', out, ...vault, ...wrong);
    expect(made.status).toBe(3);
    expect(existsSync(out)).toBe(false);
  });

  it('are named: an unknown one ends with 7', async () => {
    const made = await desk.run('generations', 'restore', '1999', '--out', desk.at('x.sigill'), ...owner);
    expect(made).toMatchObject({ status: 7, json: { error: { code: 'no-such-generation' } } });
  });

  it('do not hinder the work where none can be kept', async () => {
    mkdirSync(desk.at('fullt'));
    copyFileSync(desk.at('v.sigill'), desk.at('fullt/v.sigill'));
    writeFileSync(desk.at('fullt/v.sigill.generations'), 'en fil i vägen');
    const data = '{"given":"Åsa"}';
    const { status, err } = await desk.run(
      'add',
      'contact',
      '--data',
      data,
      ...opening(desk, 'fullt/v.sigill'),
    );
    expect(status).toBe(0);
    expect(err).toContain('Ingen kopia kunde sparas');
    const { json } = await desk.run('list', 'contact', ...opening(desk, 'fullt/v.sigill'));
    expect(JSON.stringify(json)).toContain('Åsa');
  });

  it('leave other files in their folder alone', async () => {
    writeFileSync(`${folder()}/läs mig.txt`, 'min fil');
    await add('Yngve');
    expect(readFileSync(`${folder()}/läs mig.txt`, 'utf8')).toBe('min fil');
  });
});

describe('sigill backup', () => {
  it('makes a checked copy under another name, and never over a file unasked', async () => {
    const desk = openDesk();
    await founded(desk);
    const vault = ['--vault', desk.at('v.sigill')];
    const made = await desk.run('backup', '--out', desk.at('kopia.sigill'), ...vault);
    expect(made.status).toBe(0);
    expect((await desk.run('check', ...opening(desk, 'kopia.sigill'))).status).toBe(0);
    const again = await desk.run('backup', '--out', desk.at('kopia.sigill'), ...vault);
    expect(again.json.error?.code).toBe('vault-exists');
    desk.close();
  });
});
