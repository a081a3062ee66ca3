/** Sentences of the vault's file: opening, writing, rights, and records that do not verify. */
export const vaultErrors = {
  'vault-not-found': 'Det finns inget valv där.',
  'vault-not-found.next': 'Se efter att sökvägen är rätt och att USB-minnet sitter i.',
  'vault-unreadable': 'Du har inte rätt att läsa valvfilen.',
  'vault-unreadable.next': 'Be den som äger filen om rätt att läsa den.',
  'vault-exists': 'Det finns redan en fil med det namnet, och Sigill skriver aldrig över den.',
  'vault-exists.next': 'Välj ett annat namn eller en annan mapp.',
  'not-a-vault': 'Filen är inget valv.',
  'not-a-vault.next': 'Välj en fil som slutar på .sigill.',
  'vault-newer': 'Valvet är gjort med en nyare version av Sigill. Du kan läsa men inte ändra.',
  'vault-newer.next': 'Installera den nyare versionen för att börja ändra.',
  'vault-damaged': 'Valvets fil är skadad.',
  'vault-damaged.next': 'Reparera till en ny fil, eller hämta en äldre kopia. Skriv inte i den här filen.',
  'vault-in-use': 'Valvet är öppet i ett annat fönster eller på en annan dator.',
  'vault-in-use.next': 'Stäng det där, eller öppna för att bara läsa.',
  'vault-read-only': 'Valvet är öppnat för att bara läsa.',
  'vault-read-only.next': 'Kopiera filen till en plats där du får skriva, och öppna den därifrån.',
  'vault-locked': 'Valvet är låst.',
  'vault-locked.next': 'Lås upp valvet igen.',
  'copy-onto-itself': 'Där ligger redan det här valvet. En kopia måste ligga någon annanstans.',
  'copy-onto-itself.next': 'Välj ett USB-minne eller en annan mapp.',
  'copy-not-whole': 'Kopian blev inte hel och har tagits bort. Valvet självt är orört.',
  'copy-not-whole.next':
    'Kontrollera valvet, och kopiera sedan till ett annat USB-minne eller en annan mapp.',
  'disk-full': 'Det finns ingen plats kvar att skriva på.',
  'disk-full.next': 'Inget är förlorat. Frigör plats eller spara på en annan disk, och försök igen.',
  'disk-failed': 'Det gick inte att läsa eller skriva på disken.',
  'disk-failed.next': 'Se efter att USB-minnet sitter i och försök igen. Kopiera valvet till en annan disk.',
  'folder-missing': 'Mappen finns inte.',
  'folder-missing.next': 'Välj en mapp som finns.',
  'no-such-slot': 'Valvet har inget sådant lås.',
  'no-such-slot.next': 'Välj en av raderna som visas när valvet ska låsas upp.',
  'choose-slot': 'Flera lås passar.',
  'choose-slot.next': 'Välj den rad som är din.',
  'slot-exists': 'Valvet har redan ett lås med det namnet.',
  'slot-exists.next': 'Välj ett annat namn, till exempel funktionen och ett nummer: Krisledning 2.',
  'no-such-record': 'Uppgiften finns inte i valvet.',
  'no-such-record.next':
    'Sök efter den. Den kan vara borttagen eller ligga i ett fack som du inte kan öppna.',
  'no-right': 'Din behörighet räcker inte till det.',
  'no-right.next': 'Be den som ansvarar för valvet, eller öppna det som någon annan.',
  'fork-unsettled':
    'Behörigheter har ändrats på var sitt håll i två kopior. Till dess det är avgjort kan inget raderas eller få nya nycklar.',
  'fork-unsettled.next':
    'Den som ansvarar för valvet behöver avgöra vilken ändring som gäller. Båda sidor visas i fönstret, eller med sigill fork.',
  'fork-none': 'Det finns inget att avgöra här, eller inte till förmån för den sidan.',
  'fork-none.next': 'Se efter vilka sidor som finns, i fönstret eller med sigill fork.',
  'fork-needs-paper':
    'Båda sidor säger att den andra inte gäller, och inget på den här datorn avgör vem som har rätt.',
  'fork-needs-paper.next':
    'Ta fram den senaste krypterade papperskopian och ange dess tjugo tecken, eller be en tredje ansvarig att avgöra.',
  'no-such-print': 'Ingen utskrift av det här valvet har de tecknen.',
  'no-such-print.next':
    'Jämför tecken för tecken med papperet. Stämmer de är filen äldre än papperet, eller en annan kopia: leta upp den rätta.',
  'not-acceptable': 'Den uppgiften går inte att ta över.',
  'not-acceptable.next':
    'Lista det som ligger i karantän, och välj en uppgift i ett fack där du får skriva. Det som kom tillsammans tas över tillsammans.',
  'secret-not-its-own': 'Det du skrev öppnar ett lås som inte hör till valvet.',
  'secret-not-its-own.next': 'Använd inte filen. Hämta en äldre kopia och jämför med papperet.',
  'members-not-here': 'Alla som ska ha en del måste vara här och låsa upp.',
  'members-not-here.next': 'Be dem komma hit och skriva var sin lösenfras, och försök igen.',
  'nobody-left': 'Då skulle ingen längre kunna öppna och sköta valvet.',
  'nobody-left.next': 'Lägg först till någon annan, eller skapa nya återställningskort.',
  'record-damaged': 'En uppgift i valvet är skadad eller ändrad. Resten är helt.',
  'record-damaged.next': 'Kontrollera valvet, och hämta uppgiften ur en äldre kopia eller från papper.',
  'record-too-large': 'Uppgiften är för stor för att sparas.',
  'record-too-large.next': 'Korta ned långa anteckningar och försök igen.',
  'gate-open': 'Valvet är återställt, men frågan om vem som är borttagen sedan dess är inte besvarad.',
  'gate-open.next': 'Svara på frågan först. Till dess kan du bara läsa.',
  'merge-same-file': 'Det är samma fil.',
  'merge-same-file.next': 'Välj den andra kopian.',
  'merge-other-vault': 'Filen hör till ett annat valv. Bara kopior av samma valv kan slås ihop.',
  'merge-other-vault.next': 'Se efter att du har valt rätt fil.',
  'merge-damaged':
    'Kopian är skadad eller ändrad: {count, plural, one {ett fel} other {# fel}}. Inget är hopslaget.',
  'merge-damaged.next': 'Kontrollera kopian för sig, och hämta en hel kopia att slå ihop i stället.',
  'merge-not-answered':
    'Kopian är återställd, men frågan om vem som är borttagen sedan dess är inte besvarad där.',
  'merge-not-answered.next': 'Öppna kopian, svara på frågan, och slå ihop sedan.',
  'merge-quarantined':
    'I kopian finns {count, plural, one {en ändring} other {# ändringar}} av någon som inte längre hade rätt att göra dem.',
  'merge-quarantined.next':
    'Se vem det är, och välj om ändringarna ska följa med i karantän eller stanna i kopian.',
  'merge-would-lose':
    'Inget är hopslaget: uppgifter skulle gå förlorade, eftersom nya nycklar i den ena kopian inte omfattar det som finns i den andra.',
  'merge-would-lose.next': 'Behåll båda filerna. Be den som ansvarar för valvet att jämföra dem.',
  'merge-texts-differ':
    'Inget är hopslaget: den som gav nya nycklar i den ena kopian har skrivit något annat än det som stod i den andra.',
  'merge-texts-differ.next':
    'Behåll båda filerna. Fråga den som gav nya nycklar, och säg till säkerhetssamordnaren.',
  'merge-removed-each-other':
    'I varje kopia är någon borttagen som har ändrat behörigheter i den andra. De kan inte slås ihop.',
  'merge-removed-each-other.next':
    'Behåll båda filerna. Visa båda sidor, så kan den som ansvarar för valvet avgöra: i fönstret, eller med sigill fork och sigill void.',
} as const;
