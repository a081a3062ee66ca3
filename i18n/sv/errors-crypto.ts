/** Sentences of crypto's refusals: slots, keys, the log, restore cards and code sheets. */
export const cryptoErrors = {
  'wrong-secret': 'Det du skrev öppnar inte valvet.',
  'wrong-secret.next':
    'Kontrollera att du valt rätt rad och skriv igen. Stora och små bokstäver, mellanslag och bindestreck spelar ingen roll, men å, ä och ö gör det.',
  'slot-damaged': 'Ett av valvets lås är skadat. Det beror inte på vad du skrev.',
  'slot-damaged.next': 'Öppna på ett annat sätt, eller hämta en äldre kopia av valvet.',
  'seal-broken': 'Något i valvet är ändrat eller skadat och går inte att öppna.',
  'seal-broken.next': 'Resten går att läsa. Kontrollera valvet, och jämför med en äldre kopia.',
  'key-damaged': 'En av valvets nycklar är skadad eller utbytt.',
  'key-damaged.next': 'Använd inte den här filen för att ändra något. Hämta en äldre kopia av valvet.',
  'entry-damaged': 'En händelse i valvets historik är skadad eller förfalskad.',
  'entry-damaged.next': 'Kontrollera valvet. Det som går att lita på visas, resten är märkt.',
  'kdf-out-of-range':
    'Låset begär {memoryMib, number} MiB minne i {passes, number} varv. Det gör Sigill aldrig, så filen är ändrad.',
  'kdf-out-of-range.next': 'Hämta en äldre kopia av valvet. Skriv ingen lösenfras i den här filen.',
  'memory-short': 'Datorn har inte {memoryMib, number} MiB ledigt minne, och så mycket behövs för att öppna.',
  'memory-short.next': 'Stäng andra program och försök igen, eller öppna på en dator med mer minne.',
  'suite-unknown': 'Valvet är gjort med en nyare version av Sigill.',
  'suite-unknown.next': 'Installera den nyare versionen och öppna igen.',
  'recovery-code-mistyped': 'Återställningskoden är felskriven.',
  'recovery-code-mistyped.next':
    'Koden är nio grupper med fyra tecken. Jämför tecken för tecken med papperet; bokstaven O finns inte, det är alltid en nolla.',
  'card-word-unknown': 'Ord {position, number} på återställningskort {index, number} finns inte i ordlistan.',
  'card-word-unknown.next': 'Titta på kortet igen. De fyra första bokstäverna i ordet räcker.',
  'card-mistyped': 'Återställningskort {index, number} är felskrivet: orden hör inte ihop.',
  'card-mistyped.next':
    'Jämför ord för ord med kortet. Vanligast är att ett ord saknas eller har bytt plats.',
  'cards-too-few':
    'Det behövs minst {need, plural, one {# återställningskort} other {# återställningskort}}. Hittills finns {have, number}.',
  'cards-too-few.next': 'Ta fram ett återställningskort till och skriv in det.',
  'cards-mixed': 'Återställningskort {index, number} hör till en annan uppsättning än de andra.',
  'cards-mixed.next': 'Lägg undan det kortet. Alla kort ska ha samma nummer på framsidan.',
  'card-wrong': 'Något av återställningskorten hör inte ihop med de andra, fast det är rätt skrivet.',
  'card-wrong.next': 'Skriv in ett kort till, så visar Sigill vilket det är.',
  'share-wrong': 'En av dem som öppnar tillsammans har fått en del som inte stämmer (nummer {x, number}).',
  'share-wrong.next': 'Låt någon annan i gruppen öppna i stället, och gör om gruppen efteråt.',
  'frame-damaged': 'En kod gick inte att läsa säkert.',
  'frame-damaged.next': 'Ta om bilden rakt uppifrån, i bra ljus och utan skugga.',
  'frame-foreign': 'Koden är inte en av Sigills.',
  'frame-foreign.next': 'Läs av koderna på kodbladen. Andra koder räknas inte.',
  'set-incomplete': 'Det saknas koder för att återställa.',
  'set-incomplete.next': 'Läs av de blad som står som saknade.',
  'set-conflicting': 'Två olika koder säger sig ha samma plats i samma utskrift.',
  'set-conflicting.next':
    'Ett av bladen är ändrat. Använd ett annat exemplar av utskriften och säg till säkerhetssamordnaren.',
  'bad-input': 'Sigill fick något som det inte kan använda.',
  'bad-input.next': 'Inget har ändrats. Försök igen, och anmäl felet om det kommer tillbaka.',
} as const;
