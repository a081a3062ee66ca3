import type { Page } from 'playwright-core';

/** Frames in a row that must look the same. */
const frames = 4;

/**
 * Waits until the page stands still after a change of zoom or theme: window, dialog and veil the same for some frames.
 * For a moment after a zoom the page has its new width while what lies over it still has the old one.
 */
export function standsStill(page: Page): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        let last = '';
        let same = 0;
        const look = () => {
          const boxes = Array.from(document.querySelectorAll('html, .veil, [role=dialog]'), (element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height, getComputedStyle(element).backgroundColor];
          });
          const { width = 0, height = 0 } = window.visualViewport ?? {};
          const now = JSON.stringify([boxes, innerWidth, innerHeight, width, height]);
          same = now === last ? same + 1 : 0;
          last = now;
          if (same >= wanted) resolve();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    frames,
  );
}
