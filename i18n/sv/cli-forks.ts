/** Sentences of what settles rights that were changed apart, and of what lies in quarantine. */
export const cliForks = {
  fork: 'Visar båda sidor när behörigheter har ändrats på var sitt håll, eller litar på papperet.',
  void: 'Avgör till förmån för en sida när behörigheter har ändrats på var sitt håll.',
  quarantine: 'Visar det som sparats av någon som inte hade rätt till det, och tar över en uppgift i taget.',
  'option-with': 'den andra kopian av valvet',
  'option-keep': 'den sida som ska gälla; utan valet den här filens egen',
  'option-fingerprint': 'de tjugo tecknen på den senaste krypterade papperskopian',
  'fork-own-side': 'Den här sidan, {side}:',
  'fork-side': 'Sida {side}:',
  'fork-nothing': 'Det finns inget att avgöra.',
  'fork-how':
    'Jämför tecknen med papperet. Kör sedan sigill void. Utan --keep gäller den här sidan; papperets tecken anges med --fingerprint.',
  'fork-confirmed': 'Papperet gäller på den här datorn. Valvet går att ändra igen.',
  'void-done': 'Avgjort: det som den andra sidan tog bort är tillbaka.',
  'quarantine-empty': 'Inget ligger i karantän som du kan läsa.',
  'quarantine-listed':
    '{count, plural, one {En uppgift} other {# uppgifter}} i karantän. Ta över med sigill quarantine accept och uppgiftens nummer.',
  'quarantine-accepted':
    '{count, plural, one {En uppgift är övertagen} other {# uppgifter är övertagna}} och gäller nu.',
} as const;
