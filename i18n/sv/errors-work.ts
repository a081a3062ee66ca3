/** Sentences of what the app and the command line do with a vault: files, printing, restoring. */
export const workErrors = {
  'file-not-found': 'Filen finns inte.',
  'file-not-found.next': 'Se efter att namnet och mappen är rätt, och att USB-minnet sitter i.',
  'not-writable': 'Det går inte att skriva där.',
  'not-writable.next': 'Välj en annan mapp eller ett USB-minne som inte är skrivskyddat.',
  'not-a-file': 'Det är en mapp, ingen fil.',
  'not-a-file.next': 'Skriv hela namnet på filen.',
  'file-too-large': 'Filen är för stor: {megabytes} MB. Högst {limit} MB kan läsas in.',
  'file-too-large.next': 'Se efter att det är rätt fil. Är det den: dela den i flera.',
  'not-text': 'Filen är ingen textfil i UTF-8.',
  'not-text.next': 'Öppna den i ett textprogram och spara den som ren text (UTF-8).',
  'out-exists': 'Det finns redan en fil med det namnet.',
  'out-exists.next': 'Välj ett annat namn. Sigill skriver aldrig över en fil av sig självt.',
  'secret-missing': 'Det saknas något att låsa upp med.',
  'secret-missing.next':
    'Ange lösenfrasen, återställningskoden eller återställningskorten i en fil, eller kör kommandot i en terminal så frågar Sigill.',
  'passphrase-too-weak': 'Lösenfrasen är för lätt att gissa.',
  'passphrase-too-weak.next': 'Välj fem eller sex ord som inte hör ihop, hellre långa än krångliga.',
  'not-this-kind': 'Uppgiften är av ett annat slag än det som behövs här.',
  'not-this-kind.next': 'Lista uppgifterna och välj en av rätt slag.',
  'nothing-selected': 'Det blev inget kvar att ta med.',
  'nothing-selected.next': 'Välj andra uppgifter, eller öppna valvet med en behörighet som når dem.',
  'print-cancelled': 'Utskriften avbröts.',
  'print-cancelled.next': 'Inget har skrivits ut och inget står i förteckningen. Börja om när du vill.',
  'printer-refused': 'Skrivaren tog inte emot utskriften.',
  'printer-refused.next':
    'Se efter att den är på och har papper, eller spara som PDF och skriv ut från ett annat ställe.',
  'set-not-verified': 'Utskriften gick inte att läsa tillbaka, så den lämnas inte ut.',
  'set-not-verified.next':
    'Försök igen, gärna med den tätare felrättningen för slitna skrivare. Inget har skrivits.',
  'cards-plan-wrong': 'Så många kort går det inte att göra.',
  'cards-plan-wrong.next': 'Välj minst två kort som behövs, och högst sexton kort i varje grupp.',
  'paper-without-key':
    'Inget skulle öppna kodbladen: valvet har varken återställningskort eller återställningskod.',
  'paper-without-key.next': 'Gör återställningskort först, och skriv sedan ut kodbladen.',
  'paper-forged': 'Kodbladen är inte undertecknade av någon som får skriva i valvet.',
  'paper-forged.next':
    'Lita inte på innehållet. Ta fram ett annat exemplar och säg till säkerhetssamordnaren.',
  'paper-not-opened': 'Det du angav öppnar inte de här kodbladen.',
  'paper-not-opened.next':
    'På bladen står vad som öppnar dem. Hämta fler återställningskort eller återställningskoden, och försök igen.',
  'restore-target-exists':
    'Det finns redan en fil med det namnet, och ett valv återställs aldrig över en fil.',
  'restore-target-exists.next': 'Välj ett nytt namn för det återställda valvet.',
  'page-overfull': 'Allt som måste stå på sidan får inte plats i läsbar storlek.',
  'page-overfull.next': 'Korta texterna, och försök igen.',
  'too-many-for-page': 'Det är fler än bladet har plats för. Högst {most} får plats.',
  'too-many-for-page.next': 'Välj bort några, och försök igen.',
  'code-too-long': 'En kod blev för lång för sin plats på bladet.',
  'code-too-long.next': 'Det är ett fel i Sigill. Skriv ut med den andra storleken på koderna så länge.',
  'nothing-to-print': 'Det finns inget att skriva ut.',
  'nothing-to-print.next': 'Välj andra dokument, eller fyll på det som ska stå i dem.',
} as const;
