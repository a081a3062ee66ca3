import type { WindowApi } from '../../electron/contract/index.ts';

declare global {
  interface Window {
    readonly sigill: WindowApi;
  }
}

/** The two doors, and what is told unasked: all that this page can ask for. */
export const sigill: WindowApi = window.sigill;
