import { ipcMain, type BrowserWindow } from 'electron';
import { z } from 'zod';
import { createDoor, shellChannel, type Handlers, type Parsers } from '../contract/index.ts';
import { takePictureAndQuit } from './picture.ts';
import type { Settings } from './settings.ts';
import { isTrustedSender } from './trusted-sender.ts';

const call = z.strictObject({ number: z.literal(0), method: z.string().max(40), request: z.unknown() });
const nothing = z.strictObject({});
const languageChoice = z.strictObject({ language: z.enum(['sv', 'en']) });

const parsers: Parsers<'shell'> = {
  readSettings: (input) => nothing.parse(input),
  chooseLanguage: (input) => languageChoice.parse(input),
  reportSettled: (input) => nothing.parse(input),
};

/** Answers what the page asks of the window itself. */
export function serveShellDoor(window: BrowserWindow, settings: Settings, picture: string | undefined): void {
  const handlers: Handlers<'shell'> = {
    readSettings: () => settings.read(),
    chooseLanguage: ({ language }) => {
      settings.change({ language });
      return null;
    },
    reportSettled: async () => {
      if (picture !== undefined) await takePictureAndQuit(window, picture);
      return null;
    },
  };
  const answer = createDoor('shell', parsers, handlers, () => ({ code: 'unexpected', params: {} }));
  ipcMain.handle(shellChannel, ({ senderFrame }, asked: unknown) => {
    if (!isTrustedSender(window, senderFrame))
      return { ok: false, error: { code: 'sender-refused', params: {} } };
    const parsed = call.safeParse(asked);
    return parsed.success ? answer(parsed.data.method, parsed.data.request) : answer('', null);
  });
}
