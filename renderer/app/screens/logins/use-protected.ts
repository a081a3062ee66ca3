import { useEffect } from 'react';
import { sigill } from '../../sigill.ts';

/** While something hidden is shown, the system keeps it out of pictures of the screen where it can. */
export function useProtected(): void {
  useEffect(() => {
    void sigill.shell.protect({ on: true });
    return () => {
      void sigill.shell.protect({ on: false });
    };
  }, []);
}
