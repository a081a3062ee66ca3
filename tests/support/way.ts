import { createTranslator, type Language, type MessageKey, type Translate } from '../../i18n/index.ts';
import type { Locator, Page } from 'playwright-core';
import type { Hand } from './hand.ts';
import { answerSaveDialogs, type SaveDialogs } from './save-dialogs.ts';
import type { OpenedWindow } from './window.ts';

type Values = Parameters<Translate>[1];

/** Somebody at work in the window: what they see is found by the words on it, in their language. */
export interface Way {
  readonly opened: OpenedWindow;
  readonly hand: Hand;
  readonly t: Translate;
  readonly saves: SaveDialogs;
  page: Page;
  readonly heading: (key: MessageKey, values?: Values) => Promise<void>;
  readonly button: (key: MessageKey, values?: Values) => Locator;
  readonly field: (key: MessageKey, values?: Values) => Locator;
  readonly press: (key: MessageKey, values?: Values) => Promise<void>;
  readonly write: (key: MessageKey, text: string) => Promise<void>;
  /** Goes to a place by the side bar. */
  readonly go: (place: MessageKey) => Promise<void>;
}

/** Begins at the window as it stands. */
export async function beginWay(opened: OpenedWindow, hand: Hand, language: Language): Promise<Way> {
  const t = createTranslator(language);
  const saves = await answerSaveDialogs(opened.app, opened.dataFolder);
  const way: Way = {
    opened,
    hand,
    t,
    saves,
    page: opened.page,
    heading: (key, values) =>
      way.page
        .getByRole('heading', { name: t(key, values) })
        .first()
        .waitFor(),
    button: (key, values) => way.page.getByRole('button', { name: t(key, values) }).first(),
    field: (key, values) => way.page.getByLabel(t(key, values), { exact: true }).first(),
    press: (key, values) => hand.press(way.button(key, values)),
    write: (key, text) => hand.write(way.field(key), text),
    go: (place) =>
      hand.press(way.page.getByRole('navigation').getByRole('button', { name: t(place), exact: true })),
  };
  return way;
}
