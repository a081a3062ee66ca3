import { useState } from 'react';
import type { Answer, WireError } from '../../../../electron/contract/index.ts';

/** Something that is read off paper and typed back, and how it goes. What is wrong stays typed. */
export interface ReadBack {
  readonly typed: readonly string[];
  readonly type: (at: number, text: string) => void;
  readonly isFilled: boolean;
  readonly isWrong: boolean;
  readonly isChecking: boolean;
  readonly error: WireError | null;
  /** Asks the engine, when everything is filled. */
  readonly check: () => void;
}

export interface ReadBackAsked {
  /** How many fields, and the least letters of each. */
  readonly count: number;
  readonly least: number;
  readonly ask: (typed: readonly string[]) => Promise<Answer<{ readonly right: boolean }>>;
  readonly onRight: () => void;
}

/** The state of reading back: any key takes the last answer away. */
export function useReadBack({ count, least, ask, onRight }: ReadBackAsked): ReadBack {
  const [typed, setTyped] = useState<readonly string[]>(() => Array.from({ length: count }, () => ''));
  const [isWrong, setIsWrong] = useState(false);
  const [isChecking, setIsChecking] = useState(false);
  const [error, setError] = useState<WireError | null>(null);
  const isFilled = typed.every((text) => text.length >= least);
  return {
    typed,
    isFilled,
    isWrong,
    isChecking,
    error,
    type: (at, text) => {
      setIsWrong(false);
      setError(null);
      setTyped((all) => all.map((one, other) => (other === at ? text : one)));
    },
    check: () => {
      if (!isFilled || isChecking) return;
      setIsChecking(true);
      void ask(typed).then((answer) => {
        setIsChecking(false);
        if (!answer.ok) setError(answer.error);
        else if (answer.value.right) onRight();
        else setIsWrong(true);
      });
    },
  };
}
