import { useEffect, useRef, useState } from 'react';

/**
 * Whole seconds that are left of so many, by the clock and not by ticks: a window that slept does not get more time.
 * @param end is called once, when none are left; neither focus nor pointer holds it back
 */
export function useCountDown(seconds: number, end: () => void): number {
  const [left, setLeft] = useState(seconds);
  const latest = useRef(end);
  useEffect(() => {
    latest.current = end;
  });
  useEffect(() => {
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      latest.current();
    }, 200);
    return () => {
      clearInterval(timer);
    };
  }, [seconds]);
  return left;
}
