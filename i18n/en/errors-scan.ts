/** Sentences of print/scan: reading scans, photos and pasted codes. */
export const scanErrors = {
  'unknown-format': 'Sigill does not recognise the file.',
  'unknown-format.next': 'Use PDF, PNG, JPEG, TIFF, PGM or a text file with pasted codes.',
  'image-too-large': 'The picture is too large to read: {width} × {height} pixels.',
  'image-too-large.next': 'Scan the page again at 300 dots per inch.',
  'image-damaged': 'The picture is incomplete or broken.',
  'image-damaged.next': 'Scan or photograph the page again. You can read in the other pages meanwhile.',
  'image-form-unknown': 'The picture is saved in an unusual way that Sigill does not read.',
  'image-form-unknown.next': 'Save it as an ordinary PNG or JPEG, or scan to PDF.',
  'pdf-damaged': 'The PDF file cannot be read.',
  'pdf-damaged.next': 'Scan the pages again, preferably to a new PDF or to pictures.',
  'pdf-encrypted': 'The PDF file is locked with a password.',
  'pdf-encrypted.next': 'Open it in a PDF reader, save a copy without a password and read in the copy.',
  'too-many-pages': 'The file has too many pages: {pages}.',
  'too-many-pages.next': 'Split it and read in the parts one at a time.',
  'no-codes': 'No Sigill codes were found.',
  'no-codes.next':
    'See that these are code sheets, that the whole page is in the picture and that it is sharp. Scan at 300 dots per inch, or photograph from straight above in good light.',
  'scan-cancelled': 'Reading was stopped.',
  'scan-cancelled.next': 'The codes read so far are kept. Read in more pages whenever you like.',
} as const;
