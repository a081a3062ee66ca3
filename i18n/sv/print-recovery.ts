/** Sentences of what restores a vault: restore cards, recovery code, code sheets. */
export const printRecovery = {
  'cards.title': 'Återställningskort {index} av {of}',
  'cards.secret': '{needed} av {of} kort öppnar valvet. Visa ingen orden. Fotografera inte.',
  'cards.secret-groups':
    'Valvet öppnas med kort ur {needed} av {of} grupper. Visa ingen orden. Fotografera inte.',
  'cards.group': 'Grupp',
  'cards.group-needs': '{number}. Av gruppens {of} kort behövs {needed}.',
  'cards.set': 'Kortserie',
  'cards.holder': 'Kortinnehavare',
  'cards.come-to': 'När korten behövs',
  'cards.how':
    'Orden läses i nummerordning. De fyra första bokstäverna i varje ord räcker. Skriv aldrig in orden någon annanstans än i Sigill, och säg dem aldrig i telefon.',
  'cards.receipt': 'Kvittens',
  'cards.receipt-text':
    'Jag har tagit emot återställningskort {index} av {of} i kortserie {identifier} (utskrift {number}){named, select, yes { som {holder}} other {}}. Jag förvarar det inlåst, visar det för ingen och lämnar det när jag slutar.',
  'cards.received-on': 'Mottaget den',
  'cards.returned-on': 'Återlämnat den',
  'cards.received-back-by': 'Mottaget åter av',
  'code.title-first': 'Återställningskod, första halvan',
  'code.title-second': 'Återställningskod, andra halvan',
  'code.needs-first':
    'Det här är första halvan. Båda halvorna behövs för att öppna valvet. Förvara dem på två olika ställen.',
  'code.needs-second':
    'Det här är andra halvan. Båda halvorna behövs för att öppna valvet. Förvara dem på två olika ställen.',
  'code.letters':
    'Koden har bara siffror och stora bokstäver. Bokstäverna I, L, O och U används inte: det som ser ut som O är alltid en nolla, och det som ser ut som I eller L är alltid en etta.',
  'code.how-1':
    'Lägg bladet i ett förseglat kuvert. Skriv på kuvertet var den andra halvan finns, aldrig vad den innehåller.',
  'code.how-2': 'När koden behövs: hämta båda halvorna och öppna dem två personer tillsammans.',
  'code.how-3': 'Välj Återställningskod i Sigill och skriv den första halvan, sedan den andra.',
  'code.how-4': 'Skriv ut en ny kod efteråt. Den här slutar då att gälla.',
  'code.kept-by': 'Förvaras av',
  'code.kept-at': 'Plats',
  'unlock.title-start-card': 'Startkort {number}',
  'unlock.title-opening-card': 'Öppningskort {number}',
  'unlock.secret-start-card': 'Kortet öppnar valvet en gång. Visa ingen orden. Fotografera inte.',
  'unlock.secret-opening-card':
    'Den som läser orden kan öppna valvet. Bryt förseglingen först när valvet behövs.',
  'unlock.for': 'För',
  'unlock.line': 'Rad att välja',
  'unlock.opens': 'Öppnar',
  'unlock.words': 'Lösenfras',
  'unlock.start-1': 'Öppna Sigill, välj valvet och raden som står ovan.',
  'unlock.start-2': 'Skriv orden i nummerordning. Stora och små bokstäver och mellanrum spelar ingen roll.',
  'unlock.start-3': 'Välj en egen lösenfras när Sigill ber om det. Skriv inte ned den.',
  'unlock.start-4': 'Strimla kortet. Det öppnar ingenting mer.',
  'unlock.opening-1':
    'Lägg kortet i ett förseglat kuvert. Skriv kortets nummer och plombnumret utanpå, aldrig orden.',
  'unlock.opening-2':
    'När valvet behövs: öppna kuvertet två personer tillsammans och fyll i ett öppningsprotokoll.',
  'unlock.opening-3': 'Öppna Sigill, välj raden som står ovan och skriv orden i nummerordning.',
  'unlock.opening-4': 'Gör ett nytt kort efteråt. Det här slutar då att gälla.',
  'sheets.title': 'Kodblad {page} av {of}',
  'sheets.code': 'QR-kod {number} på bladet',
  'sheets.set': 'Serie {set}',
  'sheets.set-label': 'Serie',
  'sheets.signed-by': 'Utskrivet av {who}',
  'sheets.what':
    'Detta är ett kodblad ur en krypterad papperskopia av ett Sigill-valv. Det går inte att läsa utan återställningskort, återställningskod eller öppningskort. Återställ med Sigill (appen, kommandot sigill restore eller återställningssidan): skanna eller fotografera alla sidor i valfri ordning. En hel sida, eller tre av tio rutor, får saknas.',
  'sheets.what-short':
    'Detta är ett kodblad ur en krypterad papperskopia. Öppna Sigill eller återställningssidan, och skanna eller fotografera alla blad i valfri ordning. Ett helt blad, eller tre rutor av tio, får saknas.',
  'sheets.paper-vault': 'Krypterad papperskopia',
  'sheets.enough': '{data} av {total} rutor räcker',
  'sheets.pocket': 'Förvara i plastficka, hålslå inte',
  'sheets.opens': 'Öppnas med',
  'sheets.partial': 'Ofullständig serie, här saknas: {lacks}',
  'sheets.bytes-short':
    'Decoder: SIGILL1: + Base45 (RFC 9285) + full stop. Big-endian: format 1 [1], set [16], index [2], k data [2], p parity [2], codes a page [1], L [4], shard [rest], CRC-32 of all before [4]. Index j < k: D(j). Index r >= k: sum of D(j) / (r XOR j), 16-bit, GF(2^16), 0x1100B. See the last sheet.',
  'sheets.reader-title': 'Så läses kodbladen',
  'sheets.what-heading': 'Vad det här är',
  'sheets.bytes-heading': 'För den som skriver ett eget läsprogram',
  'sheets.bytes-language': 'Beskrivningen är på engelska, så att den förstås av den som kan hjälpa till.',
  'sheets.bytes-1':
    'Codes. Each QR code is "SIGILL1:" + Base45 (RFC 9285) + ".". Bytes, big-endian: format 1 [1], set [16], index [2], k data codes [2], p parity codes [2], codes a page [1], total length L [4], shard [s = the rest], CRC-32 of all before [4]. Use codes of the same set only. Index j < k is data shard D(j). Index r >= k is parity: the sum over j < k of D(j) / (r XOR j), on 16-bit big-endian elements of GF(2^16), polynomial 0x1100B. Any k codes give D(0)..D(k-1).',
  'sheets.bytes-2':
    'Container. The shards joined and cut to L bytes: "SIGPAPR1", suite [2], size [4], packed [4], raw DEFLATE head [packed]; count [2] of streams, each length [4] + bytes; BLAKE2b-256 of all before [32]. Head: count [4] of log entries, each length [4] + bytes, the print entry last (its JSON lists the streams: compartment, kid, len, hash); count [4] of parts, each length [4] + bytes.',
  'sheets.bytes-3':
    'Slots. A part of 126 bytes: "SIGSLOT1", suite [2], vault [32], principal [16], kind [1], MiB [2], passes [1], salt [16], then 48 bytes = XChaCha20-Poly1305(key BLAKE2b-256(key SK, those 78 bytes), nonce 0, AAD those 78 bytes) of a 32-byte seed. SK by kind: 1 Argon2id(passphrase, salt), the passphrase without spaces and hyphens and in lower case; 2 BLAKE2b-256(key that, BLAKE2b-256(key file)); 3 BLAKE2b-256 of the 20 bytes of the recovery code; 4 the 32 bytes of the SLIP-39 cards. X25519 secret = BLAKE2b-256(key seed, "SIGBOX01").',
  'sheets.bytes-4':
    'Wraps. Parts of 187 bytes each: "SIGWRAP1", suite [2], vault [32], compartment [16], kid [32], to [16], 0 [1], libsodium crypto_box_seal [80] of a compartment key CK; kid = BLAKE2b-256("SIGKEYID" + CK).',
  'sheets.bytes-5':
    'Streams. Key = BLAKE2b-256(key CK, "SIGPRNT1" + vault + compartment + set). A stream is nonce [24] + XChaCha20-Poly1305(AAD "SIGPRNT1") of: packed [4], size [4], raw DEFLATE, zeros. Inflated, it is columns.',
  'sheets.bytes-6':
    'Columns. u: unsigned LEB128. z: signed, as u of the zigzag (0, -1, 1, -2 are 0, 1, 2, 3). text: UTF-8, then the byte FF. ids(m): m times u, the number of the id’s first 8 bytes in the table of prefixes; then m times z, its last 8 bytes as an integer less that of the id with the same prefix before it in the column. In order: version u = 1; rows u = n; prefixes u, then 8 bytes each; record ids(n); revision ids(n); at n times z, less the one before; by ids(n); parents n times u, then ids(their sum); data values(n). values(m): m tags of one byte; then, each only if its tag occurs: 4 integers, z each; 5 strings, text each; 8 strings of 32 hex digits, ids; 6 arrays, u elements each, then values(their sum); 7 objects, u names, the names as text, then for each name values(number of objects). Tags 0 absent, 1 null, 2 false and 3 true bring nothing more.',
} as const;
