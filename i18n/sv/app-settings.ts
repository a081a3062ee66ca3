/** Sentences of the window's settings. */
export const appSettings = {
  'settings.heading': 'Så här gör Sigill på den här datorn',
  'settings.lead': 'Varje val gäller genast och sparas.',
  'settings.language': 'Språk',
  'settings.theme': 'Utseende',
  'settings.theme-system': 'Som datorn',
  'settings.theme-light': 'Ljust',
  'settings.theme-dark': 'Mörkt',
  'settings.lock-after': 'Lås när ingen har gjort något på',
  'settings.lock-after.help': 'Valvet låses också när datorn somnar eller låses.',
  'settings.minutes': '{minutes, plural, one {en minut} other {# minuter}}',
  'settings.saved': 'Sparat.',
  'settings.not-saved': 'Valet kunde inte sparas. Det gäller tills Sigill stängs.',
  'settings.second-place': 'Ett andra ställe för kopior',
  'settings.second-place.explained':
    'Efter varje gång valvet har ändrats läggs en prövad kopia också där. Ett minne som sitter i datorn, eller en delad mapp, är ingen reservkopia: samma angrepp når den.',
  'settings.second-place.none': 'Inget andra ställe',
  'settings.second-place.set': 'Kopior läggs här',
  'settings.second-place.choose': 'Välj en mapp',
  'settings.second-place.another': 'Välj en annan mapp',
  'settings.second-place.stop': 'Sluta lägga kopior där',
  'settings.second-place.stop-title': 'Inga fler kopior läggs där',
  'settings.second-place.stop-explained':
    'Kopiorna som redan ligger där finns kvar. Nya läggs bara bredvid valvet.',
  'settings.second-place.stopped': 'Inga fler kopior läggs där.',
} as const;
