import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rasterise, readScan } from '../../print/scan/index.ts';
import { founded, openDesk, opening, type Desk, type Ended } from '../support/command-line.ts';
import { scanAssets } from '../support/scan-assets.ts';
import { toPgm } from '../support/scan-damage.ts';

/** Restoring on the command line: the gate, sheets of several prints, too few sheets, pasted text. */
describe('restore', () => {
  const desk: Desk = openDesk();
  let open: readonly string[];
  let code: readonly string[];
  let pages: readonly string[];

  beforeAll(async () => {
    const recoveryCode = await founded(desk);
    open = [...opening(desk), '--slot', 'Valvets ägare'];
    code = ['--recovery-code-file', desk.put('code', recoveryCode.toLowerCase().replaceAll('-', ' '))];
    const add = (data: unknown): Promise<Ended> =>
      desk.run('add', 'credential', '--data', JSON.stringify(data), ...open);
    await add({ label: 'Webben', secret: 'EXEMPEL-webb' });
    const phrase = desk.put('second', 'EXEMPEL andra frasen med många ord\n');
    const member = ['--label', 'Kommunikatör', '--role', 'communicator', '--new-passphrase-file', phrase];
    await desk.run('slot', 'add', ...member, ...open);
    await desk.run('print', 'paper-vault', '--out', desk.at('paper.pdf'), ...open);
    const made: string[] = [];
    for await (const page of rasterise(readFileSync(desk.at('paper.pdf')), 300, scanAssets))
      made.push(desk.put(`page-${page.page + 1}.pgm`, toPgm(page)));
    pages = made;
  }, 120_000);
  afterAll(() => {
    desk.close();
  });

  const restore = (out: string, scans: readonly string[], ...more: readonly string[]): Promise<Ended> => {
    rmSync(desk.at(out), { force: true });
    return desk.run('restore', '--out', desk.at(out), ...scans, ...code, ...more);
  };

  it('takes the PDF itself, and the vault is read-only until the gate is answered', async () => {
    const made = await restore('a.sigill', [desk.at('paper.pdf')]);
    expect(made).toMatchObject({ status: 0, json: { writable: false, missingPages: [] } });
    const vault = ['--vault', desk.at('a.sigill'), ...code];
    expect((await desk.run('search', 'webben', ...vault)).json['items']).toHaveLength(1);
    const add = ['add', 'contact', '--data', '{"given":"Ny"}', ...vault];
    expect(await desk.run(...add)).toMatchObject({ status: 1, json: { error: { code: 'gate-open' } } });
    const id = ((await desk.run('list', 'credential', ...vault)).json['items'] as { id: string }[])[0]!.id;
    const shown = await desk.run('show', id, '--reveal', ...vault);
    expect(shown.json['item']).toMatchObject({ fields: { secret: 'EXEMPEL-webb' }, noted: false });
    const answered = await desk.run('restore', '--removed', 'Kommunikatör', ...vault);
    expect(answered).toMatchObject({ status: 0, json: { writable: true } });
    expect((await desk.run(...add)).status).toBe(0);
    expect((await desk.run('check', ...vault)).status).toBe(0);
  });

  it('refuses a label that the vault does not know, and leaves no file', async () => {
    const made = await restore('b.sigill', pages, '--removed', 'Finns inte');
    expect(made).toMatchObject({ status: 7, json: { error: { code: 'no-such-slot' } } });
    expect(existsSync(desk.at('b.sigill'))).toBe(false);
  });

  it('says how many codes are lacking and which pages, and leaves no file', async () => {
    const text = desk.put('pasted.txt', (await codesOf(pages[0]!)).slice(0, 3).join('\n'));
    const made = await restore('c.sigill', [text]);
    expect(made).toMatchObject({
      status: 6,
      json: { error: { code: 'set-incomplete' }, codes: { seen: 3 }, missingPages: [2] },
    });
    expect(existsSync(desk.at('c.sigill'))).toBe(false);
  });

  it('takes codes that were pasted as text, broken over lines', async () => {
    const codes = await codesOf(pages[1]!);
    const text = desk.put('pasted.txt', codes.map((each) => each.replace(/(.{70})/g, '$1\n')).join('\n\n'));
    expect(await restore('d.sigill', [text], '--removed', 'none')).toMatchObject({ status: 0 });
  });

  it('of sheets of two prints takes the newer, and names the other', async () => {
    await desk.run('add', 'contact', '--data', '{"given":"Senare"}', ...open);
    await desk.run('print', 'paper-vault', '--out', desk.at('newer.pdf'), ...open);
    const made = await restore('e.sigill', [desk.at('paper.pdf'), desk.at('newer.pdf')], '--removed', 'none');
    expect(made.status).toBe(0);
    expect(made.err).toContain('annan utskrift');
    const vault = ['--vault', desk.at('e.sigill'), ...code];
    expect((await desk.run('list', 'contact', ...vault)).json['items']).toMatchObject([{ title: 'Senare' }]);
    const [, set = ''] = /serie ([0-9A-F]{8})/.exec(made.err) ?? [];
    const older = await restore('f.sigill', [desk.at('paper.pdf'), desk.at('newer.pdf')], '--set', set);
    expect(older.status).toBe(0);
    const then = ['--vault', desk.at('f.sigill'), ...code];
    expect((await desk.run('list', 'contact', ...then)).json['items']).toEqual([]);
  });

  it('with a code of another vault is refused', async () => {
    const other = openDesk();
    const foreign = await founded(other);
    const file = other.put('code', foreign);
    const made = await desk.run(
      'restore',
      '--out',
      desk.at('g.sigill'),
      ...pages,
      '--recovery-code-file',
      file,
    );
    expect(made).toMatchObject({ status: 3, json: { error: { code: 'wrong-secret' } } });
    other.close();
  });
});

function codesOf(file: string): Promise<string[]> {
  return readScan(readFileSync(file), scanAssets);
}
