import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { shellCommands } from '../../electron/contract/index.ts';
import { menuTemplate, type MenuDeeds, type MenuFacts } from '../../electron/main/menu-template.ts';
import { createTranslator } from '../../i18n/index.ts';

const done: unknown[] = [];
const note =
  (name: string) =>
  (...given: unknown[]) =>
    done.push([name, ...given]);
const deeds = Object.fromEntries(
  ['command', 'openVault', 'openRecent', 'openDemo', 'closeVault', 'lock', 'quit']
    .concat(['theme', 'language', 'zoom', 'fullScreen'])
    .map((name) => [name, note(name)]),
) as unknown as MenuDeeds;

function template(language: 'sv' | 'en', offers: MenuFacts['offers'] = () => true) {
  const settings = {
    language,
    theme: 'system',
    lockAfterMinutes: 5,
    secondPlace: null,
    lastCopy: null,
  } as const;
  const facts = { t: createTranslator(language), settings, isOpened: true, hasVault: true, offers };
  return menuTemplate({ ...facts, recent: ['a.sigill', 'b.sigill'] }, deeds);
}

function everyItem(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? everyItem(item.submenu) : [])]);
}

describe.each(['sv', 'en'] as const)('the menus in %s', (language) => {
  it('offer every command of the page once', () => {
    done.length = 0;
    for (const { id, click } of everyItem(template(language)))
      if (shellCommands.some((command) => command === id)) (click as () => void)();
    expect(done.map((each) => (each as string[])[1]).sort()).toEqual([...shellCommands].sort());
  });

  it('give no two things the same shortcut', () => {
    const shortcuts = everyItem(template(language)).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    expect(shortcuts.length).toBeGreaterThan(20);
  });

  it('call no two things of a menu by the same name', () => {
    for (const { submenu } of template(language)) {
      const labels = (submenu as MenuItemConstructorOptions[]).flatMap(({ label }) => label ?? []);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

it('offer what means something, and show the rest as not to be had', () => {
  const items = everyItem(template('sv', (command) => command === 'print'));
  const enabled = items.filter(({ id, enabled: can }) => shellCommands.some((one) => one === id) && can);
  expect(enabled.map(({ id }) => id)).toEqual(['print']);
});

it('show which theme and language are chosen', () => {
  const checked = everyItem(template('en')).filter(({ checked: is }) => is);
  expect(checked.map(({ label }) => label)).toEqual(['Same as the computer', 'English']);
});
