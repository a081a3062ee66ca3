import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openSettings, withRecent } from '../../electron/main/settings.ts';
import { tempFolders } from '../support/temp-folder.ts';

const tempFolder = tempFolders();
const first = {
  language: 'sv',
  theme: 'system',
  lockAfterMinutes: 5,
  secondPlace: null,
  lastCopy: null,
  placed: null,
  recent: [],
  sharedFolders: [],
};

it('start as decided, and survive a restart', () => {
  const folder = tempFolder();
  expect(openSettings(folder).read()).toEqual(first);
  openSettings(folder).change({ language: 'en', lockAfterMinutes: 15, recent: ['/a.sigill'] });
  expect(openSettings(folder).read()).toEqual({
    ...first,
    language: 'en',
    lockAfterMinutes: 15,
    recent: ['/a.sigill'],
  });
});

it('lie in one file that only their owner reads, whole at any moment', () => {
  const folder = tempFolder();
  const settings = openSettings(folder);
  settings.change({ theme: 'dark' });
  settings.change({ theme: 'light' });
  expect(readdirSync(folder)).toEqual(['settings.json']);
  expect(statSync(path.join(folder, 'settings.json')).mode & 0o077).toBe(0);
});

it.each(['', '{', 'null', '[]', '"text"'])('begin anew where the file holds %j', (text) => {
  const folder = tempFolder();
  writeFileSync(path.join(folder, 'settings.json'), text);
  expect(openSettings(folder).read()).toEqual(first);
});

it('keep what is whole where one part is not understood', () => {
  const folder = tempFolder();
  const text = JSON.stringify({ language: 'en', theme: 'sepia', lockAfterMinutes: 0, placed: { x: 'left' } });
  writeFileSync(path.join(folder, 'settings.json'), text);
  expect(openSettings(folder).read()).toEqual({ ...first, language: 'en' });
});

it('lose a change silently where the folder cannot be written', () => {
  const folder = tempFolder();
  const file = path.join(folder, 'in-the-way');
  writeFileSync(file, '');
  const settings = openSettings(path.join(file, 'folder'));
  settings.change({ language: 'en' });
  expect(settings.read().language).toBe('en');
  expect(readFileSync(file, 'utf8')).toBe('');
});

it('remember eight vaults, the latest first, each once', () => {
  const many = Array.from({ length: 12 }, (_, at) => `/${at}.sigill`).reduce<readonly string[]>(
    withRecent,
    [],
  );
  expect(many).toHaveLength(8);
  expect(withRecent(many, '/7.sigill')[0]).toBe('/7.sigill');
  expect(new Set(withRecent(many, '/7.sigill')).size).toBe(8);
});
