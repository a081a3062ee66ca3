import { useRef } from 'react';

/** Letters typed within this time of each other make one word: milliseconds. */
const pause = 800;

export interface TypedLetters {
  /** Small letters, as in Swedish. */
  readonly letters: string;
  /** The place from which on they are looked for. */
  readonly from: number;
}

/**
 * Which row is looked for by the letters typed. The same letter again goes on to the next row.
 * @returns called with a key and the place one stands at; null for a key that is no letter
 */
export function useTypedLetters(): (key: string, at: number) => TypedLetters | null {
  const typed = useRef({ letters: '', at: 0 });
  return (key, at) => {
    if (Array.from(key).length !== 1 || key === '/') return null;
    const now = Date.now();
    const isNew = now - typed.current.at > pause;
    const letters = `${isNew ? '' : typed.current.letters}${key}`.toLocaleLowerCase('sv');
    if (letters.trim() === '') return null;
    typed.current = { letters, at: now };
    const [first = ''] = letters;
    const isSameAgain = Array.from(letters).every((letter) => letter === first);
    return isSameAgain ? { letters: first, from: at + 1 } : { letters, from: Math.max(0, at) };
  };
}
