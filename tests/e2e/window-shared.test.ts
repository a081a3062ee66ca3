import { chmod, cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import type { Language } from '../../i18n/index.ts';
import { addItem, listItems, logTips, openLocked, readHolder, unlockVault } from '../../vault/work/index.ts';
import { ask, examplePassphrase, settled, until } from '../support/doors.ts';
import { mouseHand } from '../support/hand.ts';
import { expectNoFindings } from '../support/looks.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow } from '../support/window.ts';
import { testContext } from '../support/work-context.ts';

beforeAll(cryptoReady);

const unlocking = { kind: 'passphrase', passphrase: examplePassphrase } as const;

/** Works on a vault file as a program on another machine does. */
function elsewhere<T>(
  file: string,
  access: 'read' | 'write',
  act: (session: ReturnType<typeof unlockVault>) => T,
): T {
  const context = testContext(Date.now());
  const session = unlockVault(openLocked(file, access, context), { unlocking }, context);
  try {
    return act(session);
  } finally {
    session.close();
  }
}

/** axe looks from all sides, in both languages, and leaves the window in Swedish: once is enough. */
async function look(way: Way, name: string): Promise<void> {
  if ((await way.page.locator('html').getAttribute('lang')) === 'sv') await expectNoFindings(way, name);
}

/** The newest entries of a file's log; no key is needed. */
function tipsOf(file: string): string {
  const locked = openLocked(file, 'read', testContext(Date.now()));
  try {
    return logTips(locked).join();
  } finally {
    locked.close();
  }
}

/** Waits until the original has been written anew. */
async function written(file: string, change: () => Promise<unknown>): Promise<void> {
  const before = tipsOf(file);
  await change();
  await until(
    () => tipsOf(file),
    (tips) => tips !== before,
  );
}

const has = (file: string, family: string): boolean =>
  elsewhere(file, 'read', (session) => listItems(session, 'contact', family).length > 0);

describe.each(['sv', 'en'] as const)('a vault in a shared folder, in %s', (language: Language) => {
  let way: Way;
  let data: string;
  let share: string;
  let file: string;

  beforeAll(async () => {
    data = await mkdtemp(path.join(os.tmpdir(), 'sigill-own-'));
    share = path.join(data, 'share');
    file = path.join(share, 'granudda.sigill');
    const example = await openWindow(['--demo'], data);
    await until(async () => (await ask(await settled(example.page), 'vault', 'session')).ok, Boolean);
    await example.close();
    await mkdir(share);
    await cp(path.join(data, 'demo/demo.sigill'), file);
    await chmod(share, 0o777);
    await chmod(file, 0o666);
    way = await reopen();
  }, 180_000);
  afterAll(async () => {
    await way.opened.close();
    await rm(data, { recursive: true, force: true });
  });

  async function reopen(): Promise<Way> {
    const opened = await openWindow([`--vault=${file}`], data);
    const begun = await beginWay(opened, mouseHand(), language);
    await settled(begun.page);
    await ask(begun.page, 'shell', 'changeSettings', { language });
    await begun.page.locator(`html[lang=${language}]`).waitFor();
    await begun.write('app.unlock.passphrase', examplePassphrase);
    await begun.press('app.unlock.unlock');
    await begun.heading('app.contacts.heading');
    return begun;
  }
  const add = (family: string) =>
    ask(way.page, 'vault', 'addItem', { kind: 'contact', fields: { given: 'Ingrid', family } });

  it('is marked by a person where the computer cannot tell, and then worked on in a local copy', async () => {
    expect(await ask(way.page, 'vault', 'sharedState')).toEqual({ ok: true, value: null });
    await way.go('app.frame.place-settings');
    await way.hand.choose(way.page.getByRole('checkbox', { name: way.t('app.shared.mark') }));
    await until(
      () => ask(way.page, 'shell', 'sharedFolder'),
      (answer) => answer.ok && answer.value?.isMarked === true,
    );
    await way.opened.close();
    way = await reopen();
    await way.go('app.frame.place-settings');
    await way.page.getByText(way.t('app.shared.is-working')).waitFor();
    await look(way, 'settings of a shared folder');
  }, 180_000);

  it('goes back whole after a change; until then nobody else can write, and all can read', async () => {
    expect(readHolder(file)).toMatchObject({ host: os.hostname() });
    expect(() => openLocked(file, 'write', testContext(Date.now()))).toThrow('vault-in-use');
    await written(file, () => add('Exempelström'));
    expect(has(file, 'Exempelström')).toBe(true);
  }, 120_000);

  it('is merged when somebody changed the original all the same', async () => {
    const other = path.join(share, 'annan.sigill');
    await cp(file, other);
    elsewhere(other, 'write', (session) =>
      addItem(session, 'contact', { given: 'Berit', family: 'Exempelvik' }),
    );
    await chmod(other, 0o666);
    await rename(other, file);
    await written(file, () => add('Exempelberg'));
    expect([has(file, 'Exempelberg'), has(file, 'Exempelvik')]).toEqual([true, true]);
    const found = await ask(way.page, 'vault', 'listItems', {
      kind: 'contact',
      query: 'Exempelvik',
      from: 0,
      most: 20,
    });
    expect(found.ok && found.value.items).toHaveLength(1);
  }, 120_000);

  it('that cannot be written tells so, loses nothing, and is written when it can be again', async () => {
    await rename(share, `${share}.away`);
    expect(await add('Exempelsjö')).toMatchObject({ ok: true });
    await way.page.getByText(way.t('app.shared.not-written')).waitFor();
    await look(way, 'not written');
    await rename(`${share}.away`, share);
    await written(file, () => way.press('app.shared.again'));
    await way.page.getByText(way.t('app.shared.not-written')).waitFor({ state: 'detached' });
    expect(has(file, 'Exempelsjö')).toBe(true);
  }, 120_000);

  it('has all of a session that ends with the program', async () => {
    await add('Exempelmark');
    await way.opened.close();
    expect(has(file, 'Exempelmark')).toBe(true);
  }, 120_000);
});
