import { useEffect, useState } from 'react';

/** The layouts that people here sit at; `other` is any that has no å ä ö and is not the English one. */
export type KeyboardLayout = 'swedish' | 'english' | 'other';

interface KeyboardMap {
  readonly get: (code: string) => string | undefined;
}

interface KeyboardHolder {
  readonly keyboard?: { readonly getLayoutMap: () => Promise<KeyboardMap> };
}

/** Whether Caps Lock is on, as the last key or click told; false until something was pressed. */
export function useCapsLock(): boolean {
  const [isOn, setIsOn] = useState(false);
  useEffect(() => {
    const look = (event: KeyboardEvent | MouseEvent) => {
      setIsOn(event.getModifierState('CapsLock'));
    };
    const kinds = ['keydown', 'keyup', 'mousedown'] as const;
    for (const kind of kinds) window.addEventListener(kind, look);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, look);
    };
  }, []);
  return isOn;
}

/** The keyboard's layout, or null where the system does not tell. Asked again whenever the window gets focus. */
export function useKeyboardLayout(): KeyboardLayout | null {
  const [layout, setLayout] = useState<KeyboardLayout | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const look = () => {
      void readLayout().then((found) => {
        if (isCurrent) setLayout(found);
      });
    };
    look();
    window.addEventListener('focus', look);
    return () => {
      isCurrent = false;
      window.removeEventListener('focus', look);
    };
  }, []);
  return layout;
}

async function readLayout(): Promise<KeyboardLayout | null> {
  const { keyboard } = navigator as KeyboardHolder;
  try {
    const map = await keyboard?.getLayoutMap();
    return map ? layoutOf(map) : null;
  } catch {
    return null;
  }
}

/** Told by three keys: where Swedish has å ö ä, English has [ ; '. */
function layoutOf(map: KeyboardMap): KeyboardLayout | null {
  const keys = ['BracketLeft', 'Semicolon', 'Quote'].map((code) => map.get(code));
  if (keys.every((key) => key === undefined)) return null;
  if (keys.join('') === 'åöä') return 'swedish';
  return keys.join('') === "[;'" ? 'english' : 'other';
}
