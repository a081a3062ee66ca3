/** Sentences of the window's frame and of the parts that every screen is built of. */
export const appFrame = {
  'frame.show': 'Visa',
  'frame.hide': 'Dölj',
  'frame.show-letters': 'Visa det som skrivs i {label}',
  'frame.caps-lock': 'Caps Lock är på: allt blir stora bokstäver',
  'frame.keyboard-swedish': 'Tangentbordet är svenskt',
  'frame.keyboard-english': 'Tangentbordet är engelskt: å ä ö finns inte',
  'frame.keyboard-other': 'Tangentbordet är inte svenskt',
  'frame.close': 'Stäng',
  'frame.cancel': 'Avbryt',
  'frame.empty': 'Töm',
  'frame.empty-search': 'Töm sökfältet',
  'frame.type-the-name': 'Skriv ”{name}” för att bekräfta',
  'frame.read-only': 'Du kan bara läsa.',
  'frame.back-to-list': 'Till listan',
  'frame.messages': 'Meddelanden',
  'frame.step-done': ', klart',
} as const;
