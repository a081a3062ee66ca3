import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ask, examplePassphrase, lockWindow, settled, until } from '../support/doors.ts';
import { openWindow, type OpenedWindow } from '../support/window.ts';

let folder: string;
let opened: OpenedWindow;
const vaultFile = () => path.join(folder, 'granudda.sigill');
const beside = () => `${vaultFile()}.generations`;

/** A vault of a person's own, that is no example, open in a window. */
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sigill-copies-'));
  const example = await openWindow(['--demo'], folder);
  await until(async () => (await ask(await settled(example.page), 'vault', 'session')).ok, Boolean);
  await example.close();
  await cp(path.join(folder, 'demo/demo.sigill'), vaultFile());
  opened = await openWindow([`--vault=${vaultFile()}`], folder);
  await unlock();
}, 120_000);
afterEach(() => rm(folder, { recursive: true, force: true }));

async function unlock(): Promise<void> {
  await settled(opened.page);
  const unlocking = { kind: 'passphrase', passphrase: examplePassphrase } as const;
  expect(await ask(opened.page, 'vault', 'unlock', { label: null, unlocking })).toMatchObject({ ok: true });
}

function addPerson(): Promise<unknown> {
  const fields = { given: 'Ingrid', family: 'Öman' };
  return ask(opened.page, 'vault', 'addItem', { kind: 'contact', fields });
}

/** The folder dialog answers with this one. */
async function chooseSecondPlace(place: string): Promise<void> {
  await opened.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, place);
  expect(await ask(opened.page, 'shell', 'chooseSecondPlace')).toMatchObject({
    value: { secondPlace: place },
  });
}

const copiesIn = async (place: string) =>
  (await readdir(place).catch(() => [])).filter((name) => name.endsWith('.sigill'));

it('keeps a copy beside the vault when it locks, and none where nothing was changed', async () => {
  await addPerson();
  await lockWindow(opened.app, opened.page);
  await until(
    () => copiesIn(beside()),
    ({ length }) => length === 1,
  );
  await opened.close();
  expect(await copiesIn(beside())).toHaveLength(1);
}, 120_000);

it('keeps one in the second place too, and says so in the settings', async () => {
  const second = path.join(folder, 'minne');
  await mkdir(second);
  await chmod(second, 0o777);
  await chooseSecondPlace(second);
  await addPerson();
  const page = await lockWindow(opened.app, opened.page);
  await until(
    () => copiesIn(path.join(second, 'granudda.sigill.generations')),
    ({ length }) => length > 0,
  );
  const settings = await until(
    () => ask(page, 'shell', 'readSettings'),
    (answer) => answer.ok && answer.value.lastCopy !== null,
  );
  expect(settings).toMatchObject({ value: { lastCopy: { problem: null } } });
  await opened.close();
}, 120_000);

it('says which hindrance the second place had, and keeps the one beside the vault all the same', async () => {
  const second = path.join(folder, 'borta');
  await writeFile(second, 'en fil i vägen');
  await chooseSecondPlace(second);
  await addPerson();
  const page = await lockWindow(opened.app, opened.page);
  const settings = await until(
    () => ask(page, 'shell', 'readSettings'),
    (answer) =>
      answer.ok && answer.value.lastCopy?.problem !== undefined && answer.value.lastCopy.problem !== null,
  );
  expect(settings).toMatchObject({ value: { lastCopy: { problem: expect.any(String) as string } } });
  expect(await copiesIn(beside())).toHaveLength(1);
  await opened.close();
}, 120_000);

it('keeps the copy of a session that ends with the program, before the program ends', async () => {
  await addPerson();
  await opened.close();
  expect(await copiesIn(beside())).toHaveLength(1);
}, 120_000);
