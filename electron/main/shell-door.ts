import { ipcMain, type BrowserWindow } from 'electron';
import { z } from 'zod';
import { createDoor, shellChannel, type Handlers } from '../contract/index.ts';
import { toWire } from './refusal.ts';
import { shellParsers } from './shell-parsers.ts';
import { isTrustedSender } from './trusted-sender.ts';

const call = z.strictObject({ number: z.literal(0), method: z.string().max(40), request: z.unknown() });

/** Answers what our own page, and no other, asks of the window itself. */
export function serveShellDoor(window: () => BrowserWindow, handlers: Handlers<'shell'>): void {
  const answer = createDoor('shell', shellParsers, handlers, toWire);
  ipcMain.handle(shellChannel, ({ senderFrame }, asked: unknown) => {
    if (!isTrustedSender(window(), senderFrame))
      return { ok: false, error: { code: 'sender-refused', params: {} } };
    const parsed = call.safeParse(asked);
    return parsed.success ? answer(parsed.data.method, parsed.data.request) : answer('', null);
  });
}
