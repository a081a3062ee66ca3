import { useSyncExternalStore } from 'react';

/** Whether the window's width lets the side bar be one of words; below it is one of icons. */
export const narrow = '(max-width: 860px)';

/** Whether a media query holds, now and as it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (hear) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', hear);
      return () => {
        list.removeEventListener('change', hear);
      };
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}
