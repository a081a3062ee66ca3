import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, lockWindow, settled, until } from '../support/doors.ts';
import { mouseHand } from '../support/hand.ts';
import { findingsFromAllSides } from '../support/looks.ts';
import { around, contacts, listsAndLogins, locked, outside, printing } from '../support/screens.ts';
import { importing } from '../support/import-screens.ts';
import type { Screen } from '../support/screens.ts';
import { beginWay, type Way } from '../support/way.ts';
import { openWindow, type OpenedWindow } from '../support/window.ts';

describe('axe finds nothing, in both languages and themes, at 100 and 200 %,', () => {
  describe('before a vault is open', () => {
    walk([], outside);
  });
  describe('in a vault', () => {
    walk(['--demo'], [...contacts, ...importing, ...listsAndLogins, ...printing, ...around]);
  });
  describe('behind the lock', () => {
    walk(['--demo'], locked, async (way) => {
      way.page = await lockWindow(way.opened.app, way.page);
    });
  });
});

/** Walks through the screens of one window, and looks at each from all sides. */
function walk(
  switches: readonly string[],
  screens: readonly Screen[],
  begin: (way: Way) => Promise<void> = () => Promise.resolve(),
): void {
  let opened: OpenedWindow;
  let way: Way;

  beforeAll(async () => {
    opened = await openWindow(switches);
    await settled(opened.page);
    if (switches.length > 0)
      await until(async () => (await ask(opened.page, 'vault', 'session')).ok, Boolean);
    way = await beginWay(opened, mouseHand(), 'sv');
    await begin(way);
    way.page.setDefaultTimeout(60_000);
    await way.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  }, 120_000);
  afterAll(() => opened.close());

  it.each(screens)(
    'on %s',
    async (name, arrive) => {
      await arrive(way);
      expect(await findingsFromAllSides({ app: opened.app, page: way.page }, name)).toEqual({});
    },
    60_000,
  );

  it('and no content security policy was broken on the way, nor anything asked for outside', () => {
    expect(opened.complaints).toEqual([]);
    const own = /^(blob:)?app:\/\/sigill\/|^data:/;
    expect(opened.requests.filter((url) => !own.test(url))).toEqual([]);
  });
}
