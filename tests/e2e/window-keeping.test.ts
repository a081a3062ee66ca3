import { chmod, copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../i18n/index.ts';
import { ask, examplePassphrase, lockWindow, settled, until } from '../support/doors.ts';
import { keyboardHand, mouseHand } from '../support/hand.ts';
import { expectNoFindings } from '../support/looks.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow } from '../support/window.ts';

const vaultIn = (folder: string) => path.join(folder, 'granudda.sigill');
const beforeErasing = (folder: string) => path.join(folder, 'before.sigill');
const copiesIn = async (folder: string) =>
  (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.sigill'));

/** axe looks from all sides, in both languages, and leaves the window in Swedish: once is enough. */
async function look(way: Way, name: string): Promise<void> {
  if ((await way.page.locator('html').getAttribute('lang')) === 'sv') await expectNoFindings(way, name);
}

/** A vault of a person's own, open in a window, with a hand that presses keys in one of the languages. */
async function begin(language: Language, folder: string): Promise<Way> {
  const example = await openWindow(['--demo'], folder);
  await until(async () => (await ask(await settled(example.page), 'vault', 'session')).ok, Boolean);
  await example.close();
  await cp(path.join(folder, 'demo/demo.sigill'), vaultIn(folder));
  return reopen(language, folder);
}

async function reopen(language: Language, folder: string): Promise<Way> {
  const opened = await openWindow([`--vault=${vaultIn(folder)}`], folder);
  const way = await beginWay(opened, language === 'en' ? keyboardHand() : mouseHand(), language);
  await settled(way.page);
  await ask(way.page, 'shell', 'changeSettings', { language });
  await way.page.locator(`html[lang=${language}]`).waitFor();
  await unlock(way);
  return way;
}

async function unlock(way: Way): Promise<void> {
  await way.write('app.unlock.passphrase', examplePassphrase);
  await way.press('app.unlock.unlock');
  await way.heading('app.contacts.heading');
}

async function lockAndUnlock(way: Way): Promise<void> {
  way.page = await lockWindow(way.opened.app, way.page);
  way.page.setDefaultTimeout(60_000);
  await unlock(way);
}

const inDialog = (way: Way, name: string) =>
  way.page.getByRole('dialog').or(way.page.getByRole('alertdialog')).getByRole('button', { name });

const addPerson = (way: Way) =>
  ask(way.page, 'vault', 'addItem', { kind: 'contact', fields: { given: 'Ingrid', family: 'Öman' } });

/** The system's folder dialog answers with this one. */
async function chooseSecondPlace(way: Way, place: string): Promise<void> {
  await mkdir(place);
  await chmod(place, 0o777);
  await way.opened.app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [filePath] }),
    });
  }, place);
  expect(await ask(way.page, 'shell', 'chooseSecondPlace')).toMatchObject({ ok: true });
}

describe.each(['sv', 'en'] as const)('keeping the vault safe in the window, in %s', (language) => {
  let way: Way;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-keeping-'));
    way = await begin(language, folder);
  }, 180_000);
  afterAll(async () => {
    await way.opened.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('says that there is no copy yet, and keeps one now in both places', async () => {
    await way.go('app.frame.place-copies');
    await way.heading('app.copies.empty');
    await look(way, 'no copies');
    await chooseSecondPlace(way, path.join(folder, 'second'));
    await addPerson(way);
    await way.press('app.copies.make');
    await until(
      () => copiesIn(path.join(folder, 'second/granudda.sigill.generations')),
      ({ length }) => length > 0,
    );
    await way.page.getByRole('row').nth(1).waitFor();
    expect(await copiesIn(`${vaultIn(folder)}.generations`)).toHaveLength(1);
  }, 120_000);

  it('reads every copy whole, and names the one that is damaged', async () => {
    const [copy] = await copiesIn(`${vaultIn(folder)}.generations`);
    const file = path.join(`${vaultIn(folder)}.generations`, copy!);
    const bytes = await readFile(file);
    bytes[bytes.lastIndexOf('SIGENTR1', undefined, 'latin1') + 60]! ^= 1;
    await writeFile(file, bytes);
    await way.press('app.copies.verify-all');
    // Where the log itself is hit the copy cannot even be opened.
    const damaged = way.page.getByText(way.t('app.copies.is-damaged'), { exact: true });
    await damaged.or(way.page.getByText(way.t('app.copies.unreadable'), { exact: true })).waitFor();
    await way.page.getByText(way.t('app.copies.is-whole'), { exact: true }).first().waitFor();
    await look(way, 'copies');
  }, 120_000);

  it('makes a vault of a whole copy, after asking who has left', async () => {
    const row = way.page.getByRole('row').filter({ hasText: way.t('app.copies.is-whole') });
    await way.hand.press(row.getByRole('button').last());
    await way.page.getByRole('dialog').waitFor();
    await way.hand.choose(way.page.getByRole('radio', { name: way.t('app.restore.gate-nobody') }));
    await look(way, 'the gate');
    await way.hand.press(inDialog(way, way.t('app.copies.place-it')));
    await way.heading('app.copies.restored');
    const name = (await way.saves.asked()).at(-1)!;
    const made = await openWindow([`--vault=${path.join(folder, name)}`]);
    await settled(made.page);
    const unlocking = { kind: 'passphrase', passphrase: examplePassphrase } as const;
    const session = await ask(made.page, 'vault', 'unlock', { label: null, unlocking });
    await made.close();
    expect(session).toMatchObject({ value: { readOnlyBecause: null } });
    await way.hand.press(
      way.page
        .getByRole('dialog')
        .getByRole('button', { name: way.t('app.frame.close') })
        .last(),
    );
    await way.page.getByRole('dialog').waitFor({ state: 'detached' });
  }, 120_000);

  it('checks the whole vault from the menu, and finds it whole', async () => {
    await way.opened.app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('show-check')?.click();
    });
    await way.heading('app.check.heading');
    await look(way, 'before a check');
    await way.press('app.check.run');
    await way.page.getByText(way.t('app.check.whole'), { exact: false }).first().waitFor();
    await way.button('app.check.again').waitFor();
    await look(way, 'a check');
  }, 120_000);

  it('saves what is whole into a new file, and says that nothing is gone', async () => {
    await way.press('app.check.repair');
    const name = () => way.saves.asked().then((asked) => asked.at(-1)!);
    await way.page.locator('.repaired').waitFor();
    expect(await way.page.locator('.repaired').innerText()).toContain(
      way.t('app.check.repaired', { name: await name() }),
    );
    await look(way, 'a repair');
  }, 120_000);

  it('shows who did what, verifies every signature, and hands the log out as evidence', async () => {
    await way.hand.press(
      way.page.getByRole('navigation', { name: way.t('app.keeping.nav') }).getByRole('button', {
        name: way.t('app.frame.place-log'),
      }),
    );
    await way.page.getByRole('table').waitFor();
    await way.press('app.log.verify');
    await way.page.getByRole('heading', { name: way.t('app.log.fingerprint') }).waitFor();
    await look(way, 'the log');
    await way.press('app.log.export');
    const [name] = (
      await until(way.saves.asked, (asked) => asked.some((each) => each.endsWith('.jsonl')))
    ).filter((each) => each.endsWith('.jsonl'));
    const text = await until(
      () => readFile(path.join(folder, name!), 'utf8').catch(() => ''),
      (written) => written.endsWith('\n'),
    );
    const [head, ...lines] = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(head).toMatchObject({ format: 'sigill-log-evidence-1' });
    expect(lines.length).toBeGreaterThan(3);
    await way.page
      .getByRole('cell')
      .filter({ hasText: way.t('app.log.note-log-exported') })
      .first()
      .waitFor();
  }, 120_000);

  it('erases under a decision, and shows it as not complete until nothing is left', async () => {
    // New keys are remembered at once; a save may be remembered a moment later.
    await copyFile(vaultIn(folder), beforeErasing(folder));
    await way.go('app.frame.place-contacts');
    const list = way.page.getByRole('listbox').or(way.page.getByRole('grid')).first();
    await way.page.getByRole('searchbox').fill('Öman');
    await way.hand.row(list, 'Öman');
    await way.press('app.items.more');
    const entry = way.page.getByRole('menuitem', { name: way.t('app.erase.open') });
    await entry.waitFor();
    await (language === 'en' ? pressInMenu(way, 'app.erase.open') : entry.click());
    // A message is said beside a dialog, and is no part of it.
    await way.page.locator('.toast').first().waitFor({ state: 'detached' });
    await way.write('app.erase.decision', 'EXEMPEL Dnr 2026/114');
    await look(way, 'erasing');
    await way.hand.press(inDialog(way, way.t('app.erase.run')));
    await way.page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await way.go('app.frame.place-copies');
    await way.press('app.frame.place-erasures');
    await way.heading('app.erasures.decision', { decision: 'EXEMPEL Dnr 2026/114' });
    await way.page.getByText(way.t('app.erasures.incomplete'), { exact: true }).waitFor();
    await look(way, 'an erasure');
    await way.press('app.erasures.rekey');
    await way.button('app.erasures.rekey').waitFor({ state: 'detached' });
    await way.press('app.erasures.remove-copies');
    await way.hand.press(inDialog(way, way.t('app.erasures.remove-copies')));
    await way.button('app.erasures.remove-copies').waitFor({ state: 'detached' });
    await shredAll(way);
    await way.page.getByText(way.t('app.erasures.complete'), { exact: true }).waitFor();
    await look(way, 'a complete erasure');
  }, 180_000);

  it('tells kindly that an older copy was put in its place, and takes it once somebody accepts it', async () => {
    await way.opened.close();
    await copyFile(beforeErasing(folder), vaultIn(folder));
    way = await reopen(language, folder);
    await way.page.getByText(way.t('app.recall.older.text')).waitFor();
    await look(way, 'an older copy');
    await way.press('app.recall.accept');
    await look(way, 'accepting a copy');
    await way.hand.press(inDialog(way, way.t('app.recall.accept.action')));
    await way.page.getByText(way.t('app.recall.older.text')).waitFor({ state: 'detached' });
    await lockAndUnlock(way);
    await until(
      () => ask(way.page, 'vault', 'recall'),
      (answer) => answer.ok && answer.value.state === 'agrees',
    );
    expect(await way.page.getByText(way.t('app.recall.older.text')).count()).toBe(0);
  }, 180_000);
});

/** The example's own papers, printed before the erasure, are said to be shredded one by one. */
async function shredAll(way: Way): Promise<void> {
  const papers = way.page.locator('.erasure-left .erasure-left').getByRole('button');
  for (let left = await papers.count(); left > 0; left = await papers.count()) {
    await way.hand.press(papers.first());
    await until(
      () => papers.count(),
      (count) => count < left,
    );
  }
}

/** In a menu that is open, arrows lead to the entry and Enter chooses it. */
async function pressInMenu(way: Way, key: 'app.erase.open'): Promise<void> {
  const entry = way.page.getByRole('menuitem', { name: way.t(key) });
  for (let step = 0; step < 12; step += 1) {
    if (await entry.evaluate((element) => element === document.activeElement)) break;
    await way.page.keyboard.press('ArrowDown');
  }
  await way.page.keyboard.press('Enter');
}
