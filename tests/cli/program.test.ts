import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { ReadStream } from 'node:tty';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askHidden, Interrupted } from '../../cli/io/ask-hidden.ts';
import { runCommandLine } from '../../cli/run.ts';
import { readPdfText } from '../support/pdf-text.ts';
import {
  cheapContext,
  openDesk,
  opening,
  passphrase,
  runProgram,
  type Desk,
} from '../support/command-line.ts';

const cost = ['--kdf-memory-mib', '64', '--kdf-passes', '3'];

describe('the program', () => {
  const desk: Desk = openDesk();
  const open = opening(desk);
  beforeAll(async () => {
    const who = ['--organisation', 'Granudda kommun', '--owner', 'Maj-Lis Älvström-Roth'];
    const made = await runProgram(['init', ...who, ...open, ...cost]);
    expect(made.status).toBe(0);
    expect(made.out).toMatch(/\n {2}([0-9A-Z]{4}-){8}[0-9A-Z]{4}\n/);
  });
  afterAll(() => {
    desk.close();
  });

  it('opens with what a person has, within the limits of the app', async () => {
    const listed = await runProgram(['list', 'contact', ...open, '--json']);
    expect(listed).toMatchObject({ status: 0, json: { ok: true, items: [] }, err: '' });
  });

  it('never waits for an answer where nobody sits', async () => {
    const ended = await runProgram(['list', 'contact', ...open.slice(0, 2), '--json'], {
      LANG: 'en_GB.UTF-8',
    });
    expect(ended).toMatchObject({ status: 3, json: { error: { code: 'secret-missing' } } });
    expect(ended.err).toContain('nothing to unlock with');
  });

  it('says its version, and that a command is missing', async () => {
    expect((await runProgram(['--version'])).out).toMatch(/^Sigill \d+\.\d+\.\d+\n$/);
    expect((await runProgram([])).status).toBe(2);
  });

  it('keeps the answer on standard output apart from what it says', async () => {
    const file = desk.put('people.csv', 'Förnamn;Efternamn;Qwerty\r\nYlva;Granbäcke;1\r\n');
    const { out, err, status } = await runProgram(['import', file, ...open, '--json']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({ ok: true, count: 1, problems: [{ code: 'column-unknown' }] });
  });
});

describe('a recovery code', () => {
  it('can be printed as it is made, on two sheets', async () => {
    const desk = openDesk();
    const where = [...opening(desk), '--recovery-out', desk.at('code.pdf')];
    const made = await desk.run(
      'init',
      '--organisation',
      'Granudda',
      '--owner',
      'M',
      '--label',
      'Chef',
      ...where,
    );
    expect(made.status).toBe(0);
    const pages = readPdfText(readFileSync(desk.at('code.pdf')));
    const large = pages.flatMap(({ texts }) =>
      texts.filter(({ font, size }) => font.includes('Mono') && size > 20),
    );
    expect(pages).toHaveLength(2);
    expect(large.map(({ text }) => text).join('')).toBe(
      String(made.json['recoveryCode']).replaceAll('-', ''),
    );
    desk.close();
  });
});

describe('at a terminal', () => {
  const typing = (keys: string): { answer: Promise<string>; said: string[]; raw: boolean[] } => {
    const said: string[] = [];
    const raw: boolean[] = [];
    const input = Object.assign(new EventEmitter(), {
      setRawMode: (on: boolean) => raw.push(on),
      setEncoding: () => undefined,
      resume: () => undefined,
      pause: () => undefined,
    });
    const answer = askHidden('Lösenfras: ', input as unknown as ReadStream, (text) => said.push(text));
    input.emit('data', keys);
    return { answer, said, raw };
  };

  it('a passphrase is read without being shown, and mistakes can be taken back', async () => {
    const { answer, said, raw } = typing('graniz\u007ft åäö\r');
    expect(await answer).toBe('granit åäö');
    expect(said.join('')).toBe('Lösenfras: \n');
    expect(raw).toEqual([true, false]);
  });

  it('Ctrl-C ends the question and gives the terminal back', async () => {
    const { answer, raw } = typing('gran\u0003');
    await expect(answer).rejects.toThrow(Interrupted);
    expect(raw).toEqual([true, false]);
  });

  it('a new passphrase is asked for twice, and two that differ are refused', async () => {
    const desk = openDesk();
    const answers = [passphrase, 'något annat'];
    const said: string[] = [];
    const terminal = {
      out: (text: string) => void said.push(text),
      err: (text: string) => void said.push(text),
      env: { LANG: 'sv_SE.UTF-8' },
      askHidden: () => Promise.resolve(answers.shift() ?? passphrase),
    };
    const args = ['init', '--vault', desk.at('t.sigill'), '--organisation', 'Granudda', '--owner', 'M'];
    expect(await runCommandLine(args, terminal, cheapContext)).toBe(2);
    expect(said.join('')).toContain('inte lika');
    expect(await runCommandLine(args, terminal, cheapContext)).toBe(0);
    desk.close();
  });
});
