import { useEffect, useState } from 'react';
import { sigill } from '../sigill.ts';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/**
 * Seconds until the vault locks because nobody did anything. The window locks on its own clock as well;
 * this one is what the person sees.
 */
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
      if (seconds === 0) void sigill.shell.lock({});
    }, 1000);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, stir);
    };
  }, [minutes]);
  return left;
}
