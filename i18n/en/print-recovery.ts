/** Sentences of what restores a vault: restore cards, recovery code, code sheets. */
export const printRecovery = {
  'cards.title': 'Restore card {index} of {of}',
  'cards.secret': '{needed} of {of} cards open the vault. Show the words to nobody. Do not photograph.',
  'cards.secret-groups':
    'Cards from {needed} of {of} groups open the vault. Show nobody the words. Do not photograph.',
  'cards.group': 'Group',
  'cards.group-needs': '{number}. Of the {of} cards of the group, {needed} are needed.',
  'cards.set': 'Card set',
  'cards.holder': 'Card holder',
  'cards.come-to': 'When needed',
  'cards.how':
    'Read the words in the order of their numbers. The first four letters of each word are enough. Never type the words anywhere but in Sigill, and never say them on the phone.',
  'cards.receipt': 'Receipt',
  'cards.receipt-text':
    'I have received restore card {index} of {of} in card set {identifier} (print {number}){named, select, yes { as {holder}} other {}}. I keep it locked away, show it to nobody and hand it back when I leave.',
  'cards.received-on': 'Received on',
  'cards.returned-on': 'Returned on',
  'cards.received-back-by': 'Received back by',
  'code.title-first': 'Recovery code, first half',
  'code.title-second': 'Recovery code, second half',
  'code.needs-first':
    'This is the first half. Both halves are needed to open the vault. Keep them in two different places.',
  'code.needs-second':
    'This is the second half. Both halves are needed to open the vault. Keep them in two different places.',
  'code.letters':
    'The code has only digits and capital letters. The letters I, L, O and U are not used: what looks like O is always a zero, and what looks like I or L is always a one.',
  'code.how-1':
    'Put the sheet in a sealed envelope. Write on it where the other half is, never what it holds.',
  'code.how-2': 'When the code is needed: fetch both halves and open them two people together.',
  'code.how-3': 'Choose Recovery code in Sigill and type the first half, then the second.',
  'code.how-4': 'Print a new code afterwards. This one then stops working.',
  'code.kept-by': 'Kept by',
  'code.kept-at': 'Place',
  'unlock.title-start-card': 'Start card {number}',
  'unlock.title-opening-card': 'Opening card {number}',
  'unlock.secret-start-card': 'The card opens the vault once. Show nobody the words. Take no photographs.',
  'unlock.secret-opening-card':
    'Whoever reads the words can open the vault. Break the seal only when the vault is needed.',
  'unlock.for': 'For',
  'unlock.line': 'Line to choose',
  'unlock.opens': 'Opens',
  'unlock.words': 'Passphrase',
  'unlock.start-1': 'Open Sigill, choose the vault and the line given above.',
  'unlock.start-2': 'Type the words in the order of their numbers. Capitals and spaces do not matter.',
  'unlock.start-3': 'Choose a passphrase of your own when Sigill asks for it. Do not write it down.',
  'unlock.start-4': 'Shred the card. It opens nothing any more.',
  'unlock.opening-1':
    'Put the card into a sealed envelope. Write the card’s number and the seal number on the outside, never the words.',
  'unlock.opening-2':
    'When the vault is needed: two persons open the envelope together and fill in an opening record.',
  'unlock.opening-3':
    'Open Sigill, choose the line given above and type the words in the order of their numbers.',
  'unlock.opening-4': 'Make a new card afterwards. This one is then void.',
  'sheets.title': 'Code sheet {page} of {of}',
  'sheets.code': 'QR code {number} on the sheet',
  'sheets.set': 'Set {set}',
  'sheets.set-label': 'Set',
  'sheets.signed-by': 'Printed by {who}',
  'sheets.what':
    'This is a code sheet of an encrypted paper copy of a Sigill vault. It cannot be read without restore cards, the recovery code or an opening card. Restore with Sigill (the app, the command sigill restore or the recovery page): scan or photograph all pages in any order. One whole page, or three codes in ten, may be missing.',
  'sheets.what-short':
    'This is a code sheet of an encrypted paper copy. Open Sigill or the recovery page, and scan or photograph all sheets in any order. One whole sheet, or three codes in ten, may be missing.',
  'sheets.paper-vault': 'Encrypted paper copy',
  'sheets.enough': '{data} of {total} codes are enough',
  'sheets.pocket': 'Keep in a pocket, punch no holes',
  'sheets.opens': 'Opened with',
  'sheets.partial': 'Partial set, these compartments are not here: {lacks}',
  'sheets.bytes-short':
    'Decoder: SIGILL1: + Base45 (RFC 9285) + full stop. Big-endian: format 1 [1], set [16], index [2], k data [2], p parity [2], codes a page [1], L [4], shard [rest], CRC-32 of all before [4]. Index j < k: D(j). Index r >= k: sum of D(j) / (r XOR j), 16-bit, GF(2^16), 0x1100B. See the last sheet.',
  'sheets.reader-title': 'How the code sheets are read',
  'sheets.what-heading': 'What this is',
  'sheets.bytes-heading': 'For whoever writes a reader',
  'sheets.bytes-language': 'The description is in English, so that whoever can help understands it.',
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
