/**
 * The typefaces of the paper, as bytes: this zone reads no disk. Atkinson Hyperlegible tells 0 from O and 1 from l from I;
 * Noto Sans stands in for letters it lacks (Ŋ, Ŧ, Ǥ, Ǩ, Ʒ, Cyrillic).
 */
export interface PrintFonts {
  readonly regular: Uint8Array;
  readonly strong: Uint8Array;
  readonly mono: Uint8Array;
  readonly fallback: Uint8Array;
  readonly fallbackStrong: Uint8Array;
}

/** Where the caller finds them under node_modules (TrueType; pdfkit cannot embed WOFF2). */
export const fontFiles: Readonly<Record<keyof PrintFonts, string>> = {
  regular: '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  strong:
    '@expo-google-fonts/atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  mono: '@expo-google-fonts/atkinson-hyperlegible-mono/500Medium/AtkinsonHyperlegibleMono_500Medium.ttf',
  fallback: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  fallbackStrong: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
};

export type Face = 'regular' | 'strong' | 'mono';

/** The face that stands in where a letter is lacking. */
export const fallbackOf: Readonly<Record<Face, keyof PrintFonts>> = {
  regular: 'fallback',
  strong: 'fallbackStrong',
  mono: 'fallback',
};
