import { useEffect, useState } from 'react';
import { sigill } from '../sigill.ts';

/** The program's version; null until the window has told. */
export function useVersion(): string | null {
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => {
    void sigill.shell.state({}).then((answer) => {
      if (answer.ok) setVersion(answer.value.version);
    });
  }, []);
  return version;
}
