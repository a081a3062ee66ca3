import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { founded, openDesk, opening, type Desk } from '../support/command-line.ts';

const itPhrase = 'EXEMPEL it-chefens egna ord i rad';
const deputyPhrase = 'EXEMPEL jourens egna ord i rad';

/** People and rights from the command line, from the first person added to the last handed over. */
describe('people and rights, by command', () => {
  const desk: Desk = openDesk();
  let owner: readonly string[];
  let login: string;
  const vault = (): readonly string[] => ['--vault', desk.at('v.sigill')];
  const withFile = (label: string, file: string): string[] => [
    ...vault(),
    '--slot',
    label,
    '--passphrase-file',
    file,
  ];
  const done = async (...args: readonly string[]) => {
    const ended = await desk.run(...args);
    expect([ended.status, ended.status === 0 ? '' : ended.err]).toEqual([0, '']);
    return ended.json;
  };

  beforeAll(async () => {
    await founded(desk);
    owner = [...opening(desk), '--slot', 'Valvets ägare'];
    const data = '{"label":"Domän","secret":"EXEMPEL-dom","compartment":"it"}';
    login = String((await done('add', 'credential', '--data', data, ...owner))['id']);
  });
  afterAll(() => {
    desk.close();
  });

  it('tell of a single owner, without and with a passphrase, and end with 0', async () => {
    for (const args of [
      ['info', ...vault()],
      ['check', ...owner],
    ]) {
      expect((await done(...args))['findings']).toEqual([{ kind: 'single-owner' }]);
    }
  });

  it('add a person by a start card, which is replaced by a passphrase of their own', async () => {
    const add = ['slot', 'add', '--label', 'IT-chef', '--role', 'it-operations', '--start-card', '--words'];
    const card = await done(...add, ...owner);
    expect(card).toMatchObject({ number: 1, label: 'Startkort 1: IT-chef' });
    const words = desk.put('card', `${String(card['words'])}\n`);
    const phrase = desk.put('it', `${itPhrase}\n`);
    const byCard = withFile('Startkort 1: IT-chef', words);
    const early = await desk.run('add', 'contact', '--data', '{"given":"X"}', ...byCard);
    expect(early).toMatchObject({ status: 3, json: { error: { code: 'own-passphrase-needed' } } });
    await done('slot', 'change', '--start', '--new-passphrase-file', phrase, ...byCard);
    await done('list', 'contact', ...withFile('IT-chef', phrase));
    expect((await desk.run('list', 'contact', ...byCard)).status).toBe(7);
  });

  it('make an opening card for contacts, on paper', async () => {
    const make = [
      'slot',
      'add',
      '--label',
      'Krisledning',
      '--opening-card',
      'contacts',
      '--out',
      desk.at('card.pdf'),
    ];
    expect(await done(...make, ...owner)).toMatchObject({ number: 2, label: 'Öppningskort 2: Krisledning' });
    expect(readFileSync(desk.at('card.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('list everybody with their role', async () => {
    const { people } = (await done('people', 'list', ...owner)) as {
      people: { label: string; role: string | null }[];
    };
    expect(people.map(({ label, role }) => [label, role])).toEqual([
      ['Valvets ägare', 'owner'],
      ['IT-chef', 'it-operations'],
      ['Öppningskort 2: Krisledning', null],
      ['Återställningskod', 'owner'],
    ]);
  });

  it('ask for a second person before an IT login is shown, or for a reason, which the log tells', async () => {
    const both = ['--slot', 'IT-chef', '--passphrase-file', desk.at('it')];
    const show = ['show', login, '--reveal', ...owner];
    const refused = await desk.run(...show);
    expect(refused).toMatchObject({ status: 3, json: { error: { code: 'second-person-needed' } } });
    expect(await done(...show, ...both)).toMatchObject({ item: { noted: true } });
    await done(...show, '--alone-because', 'Ingen annan svarar');
    const told = await desk.run('log', 'list', ...owner);
    expect(JSON.stringify(told.json['notes'])).toContain('Ingen annan svarar');
    const rules = await done('second-person', 'it', 'none', ...owner);
    expect(rules['compartments']).toContainEqual(expect.objectContaining({ kind: 'it', asks: false }));
    await done(...show);
    await done('second-person', 'it', 'two', ...owner);
  });

  it('have two persons open together: a second --passphrase-file joins', async () => {
    const files = [desk.put('passphrase', readFileSync(owner[3]!, 'utf8')), desk.at('it')];
    const both = [
      ...withFile('Valvets ägare', files[0]!),
      '--slot',
      'IT-chef',
      '--passphrase-file',
      files[1]!,
    ];
    const make = ['slot', 'add', '--members', 'Valvets ägare,IT-chef', '--compartment', 'it'];
    expect((await desk.run(...make, ...owner)).json).toMatchObject({ error: { code: 'members-not-here' } });
    expect(await done(...make, ...both)).toMatchObject({ needed: 2, of: 2, compartment: 'it' });
    expect((await desk.run('show', login, '--reveal', ...owner)).status).toBe(7);
    expect(await done('show', login, '--reveal', ...both)).toMatchObject({
      item: { fields: { secret: 'EXEMPEL-dom' } },
    });
    expect(await done('check', ...both)).toMatchObject({ findings: [{ kind: 'single-owner' }] });
  });

  it('change one’s own passphrase, to one with a key file', async () => {
    const phrase = desk.put('deputy', `${deputyPhrase}\n`);
    await done(
      'slot',
      'add',
      '--label',
      'Jour',
      '--role',
      'communication-lead',
      '--new-passphrase-file',
      phrase,
      ...owner,
    );
    const key = desk.put('key', 'EXEMPEL nyckelfil');
    const next = [
      '--new-passphrase-file',
      desk.put('deputy2', 'EXEMPEL andra egna ord i rad\n'),
      '--new-key-file',
      key,
    ];
    await done('slot', 'change', ...next, ...withFile('Jour', phrase));
    expect((await desk.run('list', 'contact', ...withFile('Jour', phrase))).status).toBe(7);
    await done('list', 'contact', ...withFile('Jour', desk.at('deputy2')), '--key-file', key);
  });

  it('change a role and a name, then remove, and list what is left to change', async () => {
    await done('add', 'credential', '--data', '{"label":"Webb","secret":"EXEMPEL-w"}', ...owner);
    const renamed = await done(
      'slot',
      'change',
      'Jour',
      '--label',
      'Pressjour',
      '--name',
      'Signe Frostvall',
      ...owner,
    );
    expect(renamed).toMatchObject({ label: 'Pressjour' });
    expect(await done('people', 'holdings', 'Signe Frostvall', ...owner)).toMatchObject({
      knows: [{ title: 'Webb' }],
    });
    expect(await done('slot', 'remove', 'Pressjour', ...owner)).toMatchObject({
      label: 'Pressjour',
      owed: [],
      loginsToChange: [{ title: 'Webb' }],
    });
    expect(await done('people', 'to-change', ...owner)).toMatchObject({ logins: [{ title: 'Webb' }] });
    expect((await desk.run('slot', 'remove', 'Pressjour', ...owner)).status).toBe(7);
  });

  it('make a new recovery code, and say that the old one is void', async () => {
    const made = await done('slot', 'add', '--recovery-code', '--words', ...owner);
    expect(made).toMatchObject({ replaced: true });
    const code = desk.put('code', `${String(made['recoveryCode'])}\n`);
    await done('list', 'contact', ...vault(), '--recovery-code-file', code);
  });

  it('hand the vault over, and the one who did is out', async () => {
    expect((await desk.run('slot', 'hand-over', 'Återställningskod', ...owner)).json).toMatchObject({
      error: { code: 'successor-not-ready' },
    });
    // The two who open together cannot do without her: she stays, as somebody who reads.
    await done('slot', 'hand-over', 'IT-chef', '--stay-as', 'crisis-staff', ...owner);
    const heir = withFile('IT-chef', desk.at('it'));
    const { people } = (await done('people', 'list', ...heir)) as {
      people: { label: string; role: string }[];
    };
    expect(people[0]).toMatchObject({ label: 'IT-chef', role: 'owner' });
    expect((await desk.run('slot', 'remove', 'Återställningskod', ...owner)).status).toBe(3);
  });
});
