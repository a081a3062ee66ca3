import type { WindowApi } from '../../electron/contract/index.ts';

declare global {
  interface Window {
    readonly sigill: WindowApi;
  }
}

/** The two doors: all that this page can ask for. */
export const sigill: WindowApi = window.sigill;
