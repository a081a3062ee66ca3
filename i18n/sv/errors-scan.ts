/** Sentences of print/scan: reading scans, photos and pasted codes. */
export const scanErrors = {
  'unknown-format': 'Sigill känner inte igen filen.',
  'unknown-format.next': 'Använd PDF, PNG, JPEG, TIFF, PGM eller en textfil med klistrade koder.',
  'image-too-large': 'Bilden är för stor för att läsas: {width} × {height} bildpunkter.',
  'image-too-large.next': 'Skanna sidan igen med 300 punkter per tum.',
  'image-damaged': 'Bilden är ofullständig eller trasig.',
  'image-damaged.next': 'Skanna eller fotografera sidan igen. De andra sidorna kan du läsa in under tiden.',
  'image-form-unknown': 'Bilden är sparad på ett ovanligt sätt som Sigill inte läser.',
  'image-form-unknown.next': 'Spara den som vanlig PNG eller JPEG, eller skanna till PDF.',
  'pdf-damaged': 'PDF-filen går inte att läsa.',
  'pdf-damaged.next': 'Skanna sidorna igen, gärna till en ny PDF eller till bilder.',
  'pdf-encrypted': 'PDF-filen är låst med ett lösenord.',
  'pdf-encrypted.next': 'Öppna den i en PDF-läsare, spara en kopia utan lösenord och läs in kopian.',
  'too-many-pages': 'Filen har för många sidor: {pages}.',
  'too-many-pages.next': 'Dela upp den och läs in delarna en i taget.',
  'no-codes': 'Inga koder från Sigill hittades.',
  'no-codes.next':
    'Se efter att det är kodblad, att hela sidan är med och att bilden är skarp. Skanna med 300 punkter per tum, eller fotografera rakt ovanifrån i bra ljus.',
  'scan-cancelled': 'Läsningen avbröts.',
  'scan-cancelled.next': 'Koderna som redan lästs finns kvar. Läs in fler sidor när du vill.',
} as const;
