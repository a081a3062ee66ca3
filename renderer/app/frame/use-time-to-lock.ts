import { useEffect, useState } from 'react';
import { useShellEvent } from '../shell-events.ts';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Seconds until the vault locks because nobody did anything. The window keeps the time; this is what one sees. */
export function useTimeToLock(minutes: number): number {
  const [left, setLeft] = useState(minutes * 60);
  useEffect(() => {
    let last = Date.now();
    const stir = () => {
      last = Date.now();
    };
    for (const sign of signs) window.addEventListener(sign, stir, { passive: true });
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil(minutes * 60 - (Date.now() - last) / 1000));
      setLeft(seconds);
    }, 1000);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, stir);
    };
  }, [minutes]);
  useShellEvent((event) => {
    if (event.kind === 'lock-soon') setLeft(event.seconds);
  });
  return left;
}
