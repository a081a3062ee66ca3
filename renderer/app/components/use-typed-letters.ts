import { useRef } from 'react';

/** Letters typed within this time of each other make one word: milliseconds. */
const pause = 800;

/**
 * Finds the row that begins with the letters typed. The same letter again goes on to the next row.
 * @returns called with a key and the index one stands at; the row's index, or null where nothing was found
 */
export function useTypedLetters<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
): (key: string, from: number) => number | null {
  const typed = useRef({ letters: '', at: 0 });
  return (key, from) => {
    if (Array.from(key).length !== 1 || key === '/') return null;
    const now = Date.now();
    const isNew = now - typed.current.at > pause;
    const letters = `${isNew ? '' : typed.current.letters}${key}`.toLocaleLowerCase('sv');
    if (letters.trim() === '') return null;
    typed.current = { letters, at: now };
    const isSameAgain = Array.from(letters).every((letter) => letter === letters[0]);
    const wanted = isSameAgain ? (letters[0] ?? '') : letters;
    const start = isSameAgain ? from + 1 : Math.max(0, from);
    for (let step = 0; step < items.length; step += 1) {
      const index = (start + step) % items.length;
      const item = items[index];
      if (item !== undefined && textOf(item).toLocaleLowerCase('sv').startsWith(wanted)) return index;
    }
    return null;
  };
}
