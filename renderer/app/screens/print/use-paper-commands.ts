import { useEffect, useRef } from 'react';
import { useWhere } from '../../frame/where.tsx';
import { useCommand } from '../../shell-events.ts';
import { printTarget } from './print-target.ts';

/** Ctrl+P from any screen, on a Mac Command+P, and the menu: what is on screen goes to the print screen, chosen. */
export function usePaperCommands(): void {
  const { place, item, go } = useWhere();
  const print = () => {
    if (place !== 'print') go('print', printTarget({ place, item }));
  };
  useCommand('print', print);
  useCommand('show-print', () => {
    go('print');
  });
  useCommand('make-cards', () => {
    go('cards');
  });
  usePrintKeys(print);
}

function usePrintKeys(print: () => void): void {
  const latest = useRef(print);
  useEffect(() => {
    latest.current = print;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey)) return;
      if (event.shiftKey || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    // Before any field or list: they keep keys to themselves.
    window.addEventListener('keydown', press, { capture: true });
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
    };
  }, []);
}
