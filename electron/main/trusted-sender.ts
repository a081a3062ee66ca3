import type { BrowserWindow, WebFrameMain } from 'electron';
import { pageAddress } from '../contract/index.ts';

/** Whether a message comes from our own page in the top frame of our own window, as it is now. */
export function isTrustedSender(window: BrowserWindow, frame: WebFrameMain | null): frame is WebFrameMain {
  return (
    frame !== null &&
    !window.isDestroyed() &&
    frame === window.webContents.mainFrame &&
    withoutFragment(frame.url) === pageAddress
  );
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
