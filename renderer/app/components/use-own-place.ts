import { useLayoutEffect, type RefObject } from 'react';

/** Tells the styles how high the messages at the foot of the window are: all else then ends above them. */
export function useOwnPlace(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const root = document.documentElement.style;
    const observer = new ResizeObserver(() => {
      root.setProperty('--messages', `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.removeProperty('--messages');
    };
  }, [place]);
}
