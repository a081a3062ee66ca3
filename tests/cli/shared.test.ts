import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeWorkingCopy } from '../../vault/work/index.ts';
import { cheapContext, founded, openDesk, opening } from '../support/command-line.ts';

describe('a vault that --shared says lies in a shared folder', () => {
  const env: Record<string, string> = { LANG: 'sv_SE.UTF-8' };
  const desk = openDesk(env);
  let owner: readonly string[];
  const add = (given: string, ...more: readonly string[]) =>
    desk.run('add', 'contact', '--data', JSON.stringify({ given, family: 'Östling' }), ...owner, ...more);
  const names = async () => {
    const { json } = await desk.run('list', 'contact', ...owner);
    return (json['items'] as { title: string }[]).map(({ title }) => title).join();
  };
  const left = () => {
    const folder = join(desk.at('state'), 'sigill', 'shared');
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  beforeAll(async () => {
    env['XDG_STATE_HOME'] = desk.at('state');
    await founded(desk);
    owner = opening(desk);
  });
  afterAll(() => {
    desk.close();
  });

  it('has what a command changed when it ends, and nothing is left on this machine', async () => {
    expect((await add('Majken', '--shared')).status).toBe(0);
    expect(await names()).toContain('Majken');
    expect(left()).toEqual([]);
    // The generations lie beside the vault, not beside the working copy.
    expect(readdirSync(desk.at('v.sigill.generations'))).toHaveLength(1);
  });

  it('is not overwritten when it was damaged meanwhile: the change waits, and the command ends with 6', async () => {
    const whole = readFileSync(desk.at('v.sigill'));
    // A working copy that holds a change of ours, as a command that was killed leaves it.
    const work = join(desk.at('state'), 'sigill', 'shared');
    const copy = takeWorkingCopy(desk.at('v.sigill'), work, cheapContext);
    const local = ['--vault', copy.path, ...owner.slice(2)];
    await desk.run(
      'add',
      'contact',
      '--data',
      JSON.stringify({ given: 'Idris', family: 'Östling' }),
      ...local,
    );
    copy.release();
    const damaged = Buffer.from(whole);
    damaged[damaged.lastIndexOf('SIGENTR1', undefined, 'latin1') + 60]! ^= 1;
    desk.put('v.sigill', damaged);
    const ended = await add('Ylva', '--shared');
    expect([ended.status, readFileSync(desk.at('v.sigill')).equals(damaged)]).toEqual([6, true]);
    expect(ended.json).toMatchObject({ ok: true, written: false, problem: 'merge-damaged' });
    // Whole again, it gets all of it.
    desk.put('v.sigill', whole);
    expect((await add('Signe', '--shared')).status).toBe(0);
    expect(await names()).toMatch(/Idris.*Signe|Signe.*Idris/);
  });
});
