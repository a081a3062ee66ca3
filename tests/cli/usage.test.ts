import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../cli/commands/index.ts';
import { openDesk, opening } from '../support/command-line.ts';

const desk = openDesk({});
afterAll(() => {
  desk.close();
});

describe.each(['sv', 'en'])('help (%s)', (lang) => {
  it('names every command and every exit status', async () => {
    const { status, out } = await desk.say('--help', '--lang', lang);
    expect(status).toBe(0);
    for (const { name } of commands) expect(out).toContain(`  ${name} `);
    expect(out).toMatch(/^ {2}8 {2}\S/m);
  });

  it.each(commands.map(({ name }) => name))(
    'says how %s is written and what each option is for',
    async (name) => {
      const { status, out } = await desk.say(name, '--help', '--lang', lang);
      expect(status).toBe(0);
      expect(out).toContain(`sigill ${name}`);
      const command = commands.find((each) => each.name === name);
      for (const option of Object.keys(command?.options ?? {})) expect(out).toContain(`--${option}`);
    },
  );
});

describe('a command written wrong', () => {
  const vault = opening(desk);
  it.each([
    [[], 'Skriv vad'],
    [['dansa'], 'dansa'],
    [['list'], 'KIND'],
    [['list', 'contact'], '--vault'],
    [['list', 'contact', '--fel', ...vault], '--fel'],
    [['list', 'contact', ...vault, '--query'], '--query'],
    [['show', 'a', 'b', ...vault], 'b'],
    [['add', 'contact', '--data', '{', ...vault], '--data'],
    [['info', '--lang', 'fi', ...vault.slice(0, 2)], 'fi'],
    [['slot', 'add', '--label', 'x', '--role', 'kung', ...vault], 'communicator'],
    [['print', 'allt', '--out', 'x.pdf', ...vault], 'paper-vault'],
    [['custodians', 'create', '--threshold', '3', '--count', '2', '--words', ...vault], 'Fler kort'],
    [['custodians', 'create', '--threshold', '3', '--count', '5', ...vault], '--words'],
    [['demo', '--kdf-memory-mib', '32', ...vault], '64'],
  ])('ends with 2 and says what is wrong: %j', async (args, said) => {
    const { status, out, err } = await desk.say(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(said);
    expect(err).toContain('sigill help');
  });

  it('gives exactly one JSON document when asked for JSON', async () => {
    const { status, json } = await desk.run('dansa', '--lang', 'en');
    expect(status).toBe(2);
    expect(json).toEqual({
      ok: false,
      error: { code: 'usage', message: 'Sigill does not know the command dansa. See sigill help.' },
    });
  });
});

describe('the language', () => {
  it.each([
    [{ LANG: 'en_GB.UTF-8' }, 'What'],
    [{ LANG: 'sv_SE.UTF-8' }, 'Skriv'],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'sv_SE.UTF-8' }, 'What'],
    [{ LANG: 'C' }, 'Skriv'],
    [{}, 'Skriv'],
  ])('follows the environment: %j', async (env, begins) => {
    const other = openDesk(env);
    const { err } = await other.say();
    expect(err.startsWith(begins === 'What' ? 'Write what' : begins)).toBe(true);
    other.close();
  });
});
