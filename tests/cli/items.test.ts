import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { founded, openDesk, opening, type Desk } from '../support/command-line.ts';

describe('items on the command line', () => {
  let desk: Desk;
  let open: readonly string[];
  const add = async (kind: string, data: unknown): Promise<string> => {
    const added = await desk.run('add', kind, '--data', JSON.stringify(data), ...open);
    expect(added).toMatchObject({ status: 0, json: { ok: true } });
    return String(added.json['id']);
  };
  beforeAll(async () => {
    desk = openDesk();
    await founded(desk);
    open = opening(desk);
  });
  afterAll(() => {
    desk.close();
  });

  it('are added and listed in Swedish order, without secrets', async () => {
    for (const family of ['Östmark', 'Zetterhag', 'Ängvide', 'Åsklint'])
      await add('contact', { given: 'Viggo', family });
    const listed = await desk.run('list', 'kontakter', ...open);
    const titles = (listed.json['items'] as { title: string }[]).map(({ title }) => title);
    expect(titles).toEqual(['Viggo Zetterhag', 'Viggo Åsklint', 'Viggo Ängvide', 'Viggo Östmark']);
  });

  it('show a secret only when asked, and the journal is told', async () => {
    const id = await add('credential', { label: 'Webben', username: 'kris', secret: 'EXEMPEL-r3d0' });
    const shown = await desk.run('show', id, ...open);
    expect(shown.json['item']).toMatchObject({ hidden: ['secret'], noted: false });
    expect(shown.out).not.toContain('EXEMPEL-r3d0');
    const revealed = await desk.run('show', id, '--reveal', '--reason', 'övning', ...open);
    expect(revealed.json['item']).toMatchObject({ fields: { secret: 'EXEMPEL-r3d0' }, noted: true });
    const list = await desk.run('list', 'credential', ...open);
    expect(list.out).not.toContain('EXEMPEL-r3d0');
  });

  it('are edited field by field, and history keeps what was', async () => {
    const id = await add('organisation', { name: 'Reservhotellet', note: 'gammalt' });
    expect((await desk.run('edit', id, '--data', '{"note":"nytt"}', ...open)).status).toBe(0);
    const history = await desk.run('history', id, ...open);
    const notes = (history.json['states'] as { fields: { note: string } }[]).map(({ fields }) => fields.note);
    expect(notes).toEqual(['gammalt', 'nytt']);
  });

  it('are found whatever the diacritics, and are gone from lists when removed', async () => {
    const id = await add('contact', { given: 'Ánne-Márjá', family: 'Ŋuorbbeš' });
    const found = await desk.run('search', 'nuorbbes', ...open);
    expect(found.json['items']).toMatchObject([{ id, kind: 'contact' }]);
    expect((await desk.run('remove', id, ...open)).status).toBe(0);
    expect((await desk.run('search', 'nuorbbes', ...open)).json['items']).toEqual([]);
    expect((await desk.run('history', id, ...open)).status).toBe(0);
    expect((await desk.run('show', id, ...open)).status).toBe(7);
  });

  it('are erased under a decision, and nothing of them is left to show', async () => {
    const id = await add('contact', { given: 'Gallrad', family: 'Exempelvik' });
    expect((await desk.run('erase', id, ...open)).status).toBe(2);
    expect((await desk.run('erase', id, '--decision', 'KS-EXEMPEL 2026/12', ...open)).status).toBe(0);
    expect((await desk.run('history', id, ...open)).status).toBe(7);
    expect(await desk.run('check', ...open)).toMatchObject({ status: 0 });
  });

  it('are taken from a file after @, so that a secret stands in no argument', async () => {
    const file = desk.put('login.json', '\uFEFF{"label":"Växeln","secret":"EXEMPEL-1234"}');
    expect((await desk.run('add', 'inloggning', '--data', `@${file}`, ...open)).status).toBe(0);
  });
});
