import { useEffect, type RefObject } from 'react';

/** What is longer than its place and holds nothing to focus can itself be focused, so that keys can scroll it. */
export function useKeyScroll(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const look = () => {
      const isLong = element.scrollHeight > element.clientHeight;
      const holds = element.querySelector('button, input, a, select, textarea, [tabindex="0"]');
      element.tabIndex = isLong && !holds ? 0 : -1;
    };
    const watch = new MutationObserver(look);
    watch.observe(element, { childList: true, subtree: true });
    window.addEventListener('resize', look);
    look();
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', look);
    };
  }, [place]);
}
