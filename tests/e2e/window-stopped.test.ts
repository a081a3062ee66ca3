import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { addItems } from '../../vault/work/items/index.ts';
import { ask, lockWindow, pidsOf, settled } from '../support/doors.ts';
import { mouseHand } from '../support/hand.ts';
import { expectNoFindings } from '../support/looks.ts';
import { foundTestVault, ownerPassphrase, unlockAsOwner } from '../support/vaults.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow } from '../support/window.ts';
import { testContext } from '../support/work-context.ts';

/** So many that a check takes many of the engine's turns: what was asked meanwhile is heard between them. */
const people = 30_000;

/** A vault with many people, made with the least work that the app accepts. */
function largeTown(folder: string): string {
  const context = { ...testContext(), cost: { memoryMib: 64, passes: 3 } };
  const { path: file } = foundTestVault(folder, context);
  const { session } = unlockAsOwner(file, context);
  addItems(
    session,
    Array.from({ length: people }, (_, at) => ({
      kind: 'contact' as const,
      data: { given: `Exempel ${String(at)}`, family: 'Åsklint' },
    })),
  );
  session.close();
  return file;
}

const typed = 'EXEMPEL Dnr 2026/77 halvskriven';

describe('what is stopped half-way', () => {
  let folder: string;
  let way: Way;

  beforeAll(async () => {
    await cryptoReady();
    folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-stopped-'));
    const opened = await openWindow([`--vault=${largeTown(folder)}`], folder);
    await settled(opened.page);
    await ask(opened.page, 'shell', 'changeSettings', { language: 'sv', theme: 'light' });
    way = await beginWay(opened, mouseHand(), 'sv');
    await calm();
    await unlock();
  }, 120_000);
  afterAll(async () => {
    await way.opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  const calm = async () => {
    way.page.setDefaultTimeout(60_000);
    await way.page.emulateMedia({ reducedMotion: 'reduce' });
  };
  const lock = async () => {
    way.page = await lockWindow(way.opened.app, way.page);
    await calm();
    await way.heading('app.unlock.heading');
  };
  const unlock = async () => {
    await way.write('app.unlock.passphrase', ownerPassphrase);
    await way.press('app.unlock.unlock');
    await way.page.getByRole('navigation').first().waitFor();
  };
  const toCheck = async () => {
    await way.go('app.frame.place-copies');
    await way.page
      .getByRole('navigation', { name: way.t('app.keeping.nav') })
      .getByRole('button', { name: way.t('app.frame.place-check') })
      .click();
    await way.heading('app.check.heading');
  };
  const bar = () => way.page.getByRole('progressbar', { name: way.t('app.check.running') });
  const says = (key: Parameters<Way['t']>[0]) =>
    way.page.getByText(way.t(key), { exact: false }).first().waitFor();

  const drawn = () =>
    way.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );

  /** The engine stands still meanwhile, so that a check that was begun is surely not over. */
  async function whileCheckRuns(act: () => Promise<unknown>): Promise<void> {
    const { engine } = await pidsOf(way.opened.app);
    expect(engine).toHaveLength(1);
    process.kill(engine[0]!, 'SIGSTOP');
    try {
      await way.page.getByRole('button', { name: way.t('app.check.run') }).click();
      await bar().waitFor();
      await act();
      await drawn(); // What was pressed is on its way to the engine.
    } finally {
      process.kill(engine[0]!, 'SIGCONT');
    }
  }

  it('a check that runs shows how far it has come, and is cancelled by a button', async () => {
    await toCheck();
    await whileCheckRuns(async () => {
      await expectNoFindings(way, 'a check that runs');
      await way.press('app.frame.cancel');
    });
    await says('app.check.stopped');
    await bar().waitFor({ state: 'detached' });
    await expectNoFindings(way, 'a check that was stopped');
  }, 120_000);

  it('a check begun anew after that goes to its end', async () => {
    await way.press('app.check.again');
    await says('app.check.whole');
    expect(await way.page.getByText(way.t('app.check.stopped')).count()).toBe(0);
  }, 120_000);

  it('a lock in a running check ends it, and it has not been made when one comes back', async () => {
    await way.go('app.frame.place-contacts');
    await toCheck();
    await whileCheckRuns(() => Promise.resolve());
    await lock();
    await unlock();
    await toCheck();
    await way.button('app.check.run').waitFor();
    expect(await bar().count()).toBe(0);
    expect(await way.page.getByText(way.t('app.check.whole')).count()).toBe(0);
  }, 120_000);

  it('a lock in a dialog takes with it what was typed, and nothing is done', async () => {
    await way.go('app.frame.place-contacts');
    await way.page.getByRole('option', { name: 'Exempel 0' }).first().click();
    await way.press('app.items.more');
    await way.page.getByRole('menuitem', { name: way.t('app.erase.open') }).click();
    await way.write('app.erase.decision', typed);
    await lock();
    expect(await way.page.getByRole('alertdialog').count()).toBe(0);
    expect(await way.page.content()).not.toContain(typed);
    await unlock();
    await way.page.getByRole('option', { name: 'Exempel 0' }).first().waitFor();
    expect(await way.page.getByRole('alertdialog').count()).toBe(0);
    expect(await ask(way.page, 'vault', 'listErasures', { second: null })).toMatchObject({
      value: { erasures: [] },
    });
  }, 120_000);

  it('broke no content security policy', () => {
    expect(way.opened.complaints).toEqual([]);
  });
});
