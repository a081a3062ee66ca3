import { useEffect, type RefObject } from 'react';
import { useCommand } from '../../shell-events.ts';

/** Ctrl+F or `/` anywhere on the screen leads into its search field. */
export function useSearchKeys(field: RefObject<HTMLInputElement | null>): void {
  useCommand('filter', () => {
    field.current?.focus();
    field.current?.select();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isFind = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey);
      const isSlash = event.key === '/' && !isTyping(event.target);
      if (event.defaultPrevented || !(isFind || isSlash) || document.querySelector('.veil')) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
    };
  }, [field]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
