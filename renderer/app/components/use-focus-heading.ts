import { useEffect, useRef } from 'react';

/**
 * When one step of a screen gives way to the next, focus goes to the heading of the new one: what was pressed is gone,
 * and a listener hears where they are now. Not at the very first step.
 * @param step changes when the step does
 */
export function useFocusHeading(step: string): void {
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    document.querySelector<HTMLElement>('[data-page-heading]')?.focus();
  }, [step]);
}
