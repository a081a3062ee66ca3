import type { ElectronApplication, Locator, Page } from 'playwright-core';

/** How somebody works in the window: with a mouse, or with nothing but the keyboard. */
export interface Hand {
  /** Presses a button. */
  readonly press: (button: Locator) => Promise<void>;
  /** Writes into a field, in the place of what stands there. */
  readonly write: (field: Locator, text: string) => Promise<void>;
  /** Chooses a radio button or ticks a box. */
  readonly choose: (choice: Locator) => Promise<void>;
  /** Chooses the row of that name in a list of items. */
  readonly row: (list: Locator, name: string) => Promise<void>;
}

/** Somebody with a mouse. */
export function mouseHand(): Hand {
  return {
    press: (button) => button.click(),
    write: (field, text) => field.fill(text),
    choose: (choice) => choice.locator('xpath=ancestor::label').click(),
    row: (list, name) => list.getByRole('option', { name }).first().click(),
  };
}

/** More stops than any screen has. */
const mostStops = 150;

/**
 * Somebody without a mouse: Tab from stop to stop, arrows within a group, Space and Enter. What cannot be reached so
 * fails, with the stops that were passed.
 */
export function keyboardHand(): Hand {
  return {
    press: async (button) => {
      await reach(button);
      await button.page().keyboard.press('Enter');
    },
    write: async (field, text) => {
      await reach(field);
      await field.page().keyboard.press('Control+A');
      await field.page().keyboard.type(text);
    },
    choose: async (choice) => {
      const { keyboard } = choice.page();
      if ((await choice.getAttribute('type')) === 'radio') await arrowTo(choice);
      else {
        await reach(choice);
        await keyboard.press('Space');
      }
    },
    row: async (list, name) => {
      await reach(list);
      const row = list.getByRole('option', { name, selected: true });
      for (let step = 0; step < mostStops; step += 1) {
        if ((await row.count()) > 0) return;
        await list.page().keyboard.press('ArrowDown');
      }
      throw new Error(`arrows do not lead to the row ${name}`);
    },
  };
}

/** Presses Tab until the element has the focus. */
export async function reach(target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  const passed: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press('Tab');
    passed.push(await focused(target.page()));
  }
  throw new Error(`Tab never reaches ${String(target)}; it stops at ${[...new Set(passed)].join(' | ')}`);
}

/** A group of radio buttons is one stop; arrows move inside it. */
async function arrowTo(choice: Locator): Promise<void> {
  const { keyboard } = choice.page();
  const group = choice.locator('xpath=ancestor::*[@role="radiogroup"]');
  for (let stop = 0; stop < mostStops; stop += 1) {
    if ((await group.locator('input:focus').count()) > 0) break;
    await keyboard.press('Tab');
  }
  for (let step = 0; step < mostStops; step += 1) {
    if (await choice.isChecked()) return;
    await keyboard.press('ArrowDown');
  }
  throw new Error(`arrows do not lead to ${String(choice)}`);
}

/** What has the focus, in a few words. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    const words = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return `${element?.tagName.toLowerCase() ?? 'nothing'} ${words.trim().slice(0, 40)}`;
  });
}

/** A shortcut of the menu. A debugger's keys stop at the page, so these come in where the system's do. */
export async function pressShortcut(
  app: ElectronApplication,
  keyCode: string,
  modifiers: ('control' | 'shift')[],
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, pressed) => {
      const { webContents } = BrowserWindow.getAllWindows()[0]!;
      webContents.sendInputEvent({ type: 'keyDown', ...pressed });
      webContents.sendInputEvent({ type: 'keyUp', ...pressed });
    },
    { keyCode, modifiers },
  );
}
