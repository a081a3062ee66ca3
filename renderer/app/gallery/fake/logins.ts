import type { ItemLineView, ItemView, RevealedView } from '../../../../electron/contract/index.ts';

const logins: readonly (readonly [string, string])[] = [
  ['Webbhotell, reservplats', 'granudda-web'],
  ['Domännamn granudda.example', 'registrering@granudda.example'],
  ['Facebooksidan', 'signe.frostvall@granudda.example'],
  ['Växelns hänvisningsportal', 'vaxel'],
  ['Passersystemets lokala dator', 'operator'],
  ['Katalogens nödkonto', 'nod-1'],
  ['SMS-utskick', 'granudda'],
];

/** Logins of Granudda as lines. */
export function loginLines(): ItemLineView[] {
  return logins.map(([title, subtitle], index) => ({
    id: `credential-${String(index)}`,
    kind: 'credential',
    title,
    subtitle,
    number: '',
    verifiedAt: null,
  }));
}

/** One of them in detail, its password named and not shown. */
export function loginOf(line: ItemLineView): ItemView {
  return {
    id: line.id,
    kind: line.kind,
    title: line.title,
    subtitle: line.subtitle,
    fields: {
      label: line.title,
      username: line.subtitle,
      kind: 'password',
      url: 'https://panel.webbhotell.example',
      mfa_kind: 'Säkerhetsnyckel',
      mfa_location: 'Kuvert 03',
      rotated_at: '2026-03-02T10:00:00.000Z',
      compartment: 'communication',
    },
    titles: {},
    channels: [],
    lists: [],
    hidden: ['secret'],
    conflicts: [],
    asksForSecond: false,
    canEdit: true,
  };
}

const spoken: Readonly<Record<string, string>> = { '7': 'sjua', '2': 'tvåa', '0': 'nolla', '1': 'etta' };

/** The made-up password, in groups of four with how each is read aloud. */
export function revealed(id: string, field: string, language: 'sv' | 'en'): RevealedView {
  const secret = 'EXEM7Qx2mvRT0lO1';
  const characters = Array.from(secret, (character) => ({
    character,
    reading: readingOf(character, language),
  }));
  const groups = [0, 4, 8, 12].map((start) => characters.slice(start, start + 4));
  return { id, field, secret, groups, length: secret.length, noted: true, seconds: 60 };
}

function readingOf(character: string, language: 'sv' | 'en'): string {
  const digit = spoken[character];
  if (digit !== undefined) return language === 'sv' ? digit : `digit ${character}`;
  const isLarge = character === character.toUpperCase();
  if (language === 'en') return `${isLarge ? 'capital' : 'small'} ${character}`;
  return `${isLarge ? 'STORT' : 'litet'} ${character}`;
}
