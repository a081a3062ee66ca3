import { conservativeLayout, encodeSet, standardLayout, type SetId } from '../../crypto/index.ts';
import type {
  CallListDocument,
  CallListRow,
  CodeSheetsDocument,
  ContactListDocument,
  EnvelopeOutsideDocument,
  FirstHourDocument,
  Imprint,
  LoginSheetDocument,
  OpeningRecordDocument,
  PrintDocument,
  RecoveryCodeDocument,
  RestoreCardsDocument,
  WalletCardsDocument,
} from '../../print/pages/index.ts';

/** What every sheet of Granudda's fourth print says. */
export const granuddaImprint: Imprint = {
  organisation: 'Granudda kommun',
  owner: { title: 'Kommunikationsansvarig', phone: '0980-31 92 10' },
  updated: '2026-03-12 09:40',
  validUntil: '2026-06-10',
  printNumber: '2026-032',
  replaces: '2026-031',
  fingerprint: '7F3A-91C2-K0TD-4M8R-XW6B',
  madeAt: Date.UTC(2026, 2, 12, 8, 40),
};

const place = { copy: { number: 3, of: 8 }, holder: 'Växeln', place: 'Krispärm 2, flik 1' } as const;

const people: readonly (readonly [string, string, string])[] = [
  ['Kommundirektör', 'Ylva Granbäcke', ''],
  ['Stabschef, beredskapssamordnare', 'Torkel Isnäs-Vide', ''],
  ['Kommunikationsansvarig', 'Maj-Lis Älvström-Roth', ''],
  ['Kommunikatör', 'Idris Sörselius', 'talesperson i andra hand'],
  ['Kommunikatör', 'Petra Lingonmark', ''],
  ['IT-chef', 'Harald Kvistbo', ''],
  ['Driftansvarig IT', 'Signe Frostvall', ''],
  ['Informationssäkerhetssamordnare', 'Anton Myrskär', ''],
  ['Socialchef', 'Berit Lavhage', ''],
  ['Enhetschef hemtjänst Centrum', 'Fadumo Tallryda', ''],
  ['Räddningschef', 'Nils-Erik Stormudd', 'nyckelbärare'],
  ['Kommunjurist', 'Solveig Bäckmyra', ''],
  ['Ekonomichef', 'Jonas Rimfors', ''],
  ['Löneansvarig', 'Aino Harrsel', 'ledig till 4 augusti'],
  ['Kommunstyrelsens ordförande, talesperson', 'Viggo Åsklint', ''],
  ['HR-chef', 'Leila Ripvik', ''],
  ['Ordförande i sameförvaltningen', 'Ánne-Márjá Ŋuorbbeš-Čáhci', ''],
];

/** The n:th number of a series reserved for fiction. */
function mobile(n: number): string {
  return `070-174 06 ${String(5 + (n % 95)).padStart(2, '0')}`;
}
function landline(n: number): string {
  return `0980-31 92 ${String(n % 100).padStart(2, '0')}`;
}

/** As many rows as asked for, going round Granudda's people. */
export function callRows(count: number): CallListRow[] {
  return Array.from({ length: count }, (_, index) => {
    const [role, name, note] = people[index % people.length] ?? ['', '', ''];
    const [, deputy] = people[(index + 3) % people.length] ?? ['', '', ''];
    const row = {
      role,
      name,
      note,
      mobile: mobile(index),
      otherPhone: index % 4 === 2 ? '' : landline(index),
    };
    return index % 5 === 4 ? row : { ...row, deputy: { name: deputy, phone: mobile(index + 40) } };
  });
}

export const callList: CallListDocument = {
  kind: 'call-list',
  ...place,
  title: 'Krisledning',
  meetAt: 'Stadshuset, sammanträdesrum Ripan, plan 2',
  reserveMeetAt: 'Räddningsstationen, Sörselvägen 4',
  rows: callRows(31),
};

export const firstHour: FirstHourDocument = {
  kind: 'first-hour',
  ...place,
  callFirst: [
    { role: 'Tjänsteperson i beredskap (TiB)', name: 'den som har beredskap', phone: '0980-31 92 00' },
    { role: 'Stabschef', name: 'Torkel Isnäs-Vide', phone: '070-174 06 06', otherPhone: '0980-31 92 01' },
    { role: 'Kommundirektör', name: 'Ylva Granbäcke', phone: '070-174 06 05' },
    { role: 'IT-jour', name: 'dygnet runt', phone: '0980-31 92 40' },
    {
      role: 'Kommunikationsansvarig',
      name: 'Maj-Lis Älvström-Roth',
      phone: '070-174 06 07',
      otherPhone: '0980-31 92 10',
    },
  ],
  meetAt: 'Stadshuset, sammanträdesrum Ripan, plan 2',
  reserveMeetAt: 'Räddningsstationen, Sörselvägen 4',
  places: [
    { what: 'Krispärm', where: 'Stabsrummet, växeln, TiB hem' },
    { what: 'Kuvert', where: 'Exemplar A i kassaskåpet på stadshuset, B på räddningsstationen' },
    { what: 'USB-minne', where: 'I pärmens framficka, och hos säkerhetssamordnaren' },
  ],
};

export const walletCards: WalletCardsDocument = {
  kind: 'wallet-cards',
  title: 'Krisledning',
  meetAt: 'Stadshuset, rum Ripan, plan 2',
  reserveMeetAt: 'Räddningsstationen, Sörselvägen 4',
  codeWordHint: 'det vi kom överens om på övningen',
  numbers: [
    { label: 'TiB, dygnet runt', phone: '0980-31 92 00' },
    { label: 'Stabschef', phone: '070-174 06 06' },
    { label: 'Kommundirektör', phone: '070-174 06 05' },
    { label: 'Kommunikationsansvarig', phone: '070-174 06 07' },
    { label: 'IT-jour', phone: '0980-31 92 40' },
    { label: 'Räddningschef', phone: '070-174 06 15' },
    { label: 'Socialchef', phone: '070-174 06 13' },
    { label: 'Växelns reservnummer', phone: '040-628 04 00' },
    { label: 'Länsstyrelsen TiB (exempel)', phone: '031-390 06 00' },
    { label: 'Hemsjukvård natt', phone: '0980-31 92 60' },
    { label: 'Fastighetsjour', phone: '0980-31 92 70' },
    { label: 'VA-jour', phone: '0980-31 92 71' },
  ],
  holders: [
    'Kommundirektör',
    'Stabschef',
    'Kommunikationsansvarig',
    'IT-chef',
    'Socialchef',
    'Räddningschef',
    'TiB 1',
    'TiB 2',
    'TiB 3',
    'TiB 4',
    'Talesperson',
    '',
  ],
};

export const contactBook: ContactListDocument = {
  kind: 'contact-list',
  ...place,
  title: 'Kontaktbok',
  introduction: 'Ring i första hand mobilen. Nummer med ordet Natt svarar dygnet runt.',
  sections: [
    {
      heading: 'Krisledning',
      rows: people.map(([role, name, note], index) => ({
        name,
        role,
        note,
        numbers: [
          { label: 'Mobil', phone: mobile(index) },
          ...(index % 3 === 0 ? [{ label: 'Hem', phone: landline(index) }] : []),
        ],
      })),
    },
    {
      heading: 'Leverantörer',
      rows: [
        {
          name: 'Ljungvård Drift AB',
          role: 'Omsorgssystemet Ljungvård',
          numbers: [
            { label: 'Natt', phone: '08-465 004 10' },
            { label: 'Avtal', phone: 'GK-2291' },
          ],
        },
        {
          name: 'Fjällväxeln',
          role: 'Telefonväxel',
          numbers: [{ label: 'Felanmälan dygnet runt', phone: '08-465 004 20' }],
        },
        { name: 'Björk Ekonomi', role: 'Ekonomisystem', numbers: [] },
      ],
    },
  ],
};

const envelope = { number: '03', name: 'Webb och domän', copyLetter: 'A' } as const;

export const envelopeOutside: EnvelopeOutsideDocument = {
  kind: 'envelope-outside',
  copy: { number: 1, of: 2 },
  holder: 'Kommunjurist',
  place: 'Kassaskåpet, stadshuset',
  ...envelope,
  sealNumber: 'GK 004 417',
  sealedOn: '2026-03-12',
  sealedBy: ['Signe Frostvall', 'Solveig Bäckmyra'],
  mayOpen: ['Kommundirektör', 'Kommunikationsansvarig', 'IT-chef', 'TiB'],
  howMany: 2,
  renewBy: '2026-09-12',
};

export const loginSheet: LoginSheetDocument = {
  kind: 'login-sheet',
  copy: { number: 1, of: 2 },
  envelope,
  hatch: true,
  logins: [
    {
      label: 'Webbhotell, reservplats',
      system: 'Webbplats (driftleverantör B)',
      address: 'https://panel.webbhotell.example',
      username: 'granudda-web',
      secret: 'EXEMPEL-7Qx2 0lO1@mv',
      secondFactor: 'Säkerhetsnyckel nr 2, ligger i det här kuvertet',
      steps: [
        'Gå till adressen från en lånad dator utanför kommunens nät.',
        'Välj Kundpanel, inte Webbmejl.',
        'Skriv användarnamn och lösenord. Sätt i säkerhetsnyckeln.',
        'Välj www.granudda.example, Reservplats, Aktivera.',
        'Kontrollera sidan från en mobil efter fem minuter.',
      ],
      afterUse: ['Byt lösenordet samma dag.', 'Skriv ut ett nytt kuvert.', 'Meddela IT-chefen.'],
      supplier: 'Webbhotell B, natt 08-465 004 00, avtal GK-1187',
    },
    {
      label: 'Domännamn',
      system: 'Registrar',
      address: 'https://registrar.example',
      username: 'maj-lis.alvstrom-roth@granudda.example',
      secret: 'EXEM 4711',
      steps: ['Logga in.', 'Peka om www till reservplatsen.'],
      afterUse: ['Byt lösenordet samma dag.'],
    },
    {
      label: 'Servernyckel för publicering, lång',
      system: 'Publiceringsserver',
      address: 'ssh.granudda.example',
      username: 'publicera',
      secret: 'EXEMPEL/9fK2-hT7w+PzL4=mX8r_Qd3s!VnB6$yC1%Ga5&Je0(Ub)Rt~Wo^Ei#ÅäÖ',
      steps: ['Logga in med terminal.', 'Kör publicera --reserv.', 'Kontrollera.'],
      afterUse: ['Byt nyckeln.'],
      supplier: 'Driftleverantör A, 08-465 004 01',
    },
  ],
};

export const openingRecord: OpeningRecordDocument = {
  kind: 'opening-record',
  envelope: { ...envelope, sealNumber: 'GK 004 417', howMany: 2 },
};

const exampleWords =
  'exempel academic acid acne acquire acrobat activity actress adapt adequate adjust admit adorn adult advance advocate afraid again agency agree aide aircraft airline airport ajar alarm album alcohol alien alive alpha already alto'.split(
    ' ',
  );

export const restoreCards: RestoreCardsDocument = {
  kind: 'restore-cards',
  needed: 3,
  of: 5,
  identifier: '5831',
  cards: [1, 2].map((index) => ({
    index,
    words: exampleWords,
    holder: index === 1 ? 'Kommunjurist' : 'Räddningschef',
    comeTo: 'Stadshuset, rum Ripan. Stängt: ring TiB 0980-31 92 00.',
  })),
};

export const recoveryCode: RecoveryCodeDocument = {
  kind: 'recovery-code',
  halves: [
    { groups: ['EXEM', '7Q42', 'K0TD', '4M8R'], holder: 'Kommundirektör', place: 'Kassaskåpet, stadshuset' },
    {
      groups: ['XW6B', '91C2', '7F3A', 'EXEM', '5J2N'],
      holder: 'Räddningschef',
      place: 'Räddningsstationen',
    },
  ],
};

/** A paper vault of two sheets in the standard (30) or the conservative (25) layout; its payload opens to nothing. */
export function codeSheets(codeVersion: 25 | 30): CodeSheetsDocument {
  const layout = codeVersion === 30 ? standardLayout : conservativeLayout;
  let state = 4711;
  const payload = Uint8Array.from({ length: 18 * layout.shardBytes }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state & 255;
  });
  const set = 'a1b2c3d4e5f60718293a4b5c6d7e8f90' as SetId;
  const { codes, data, parity } = encodeSet({ set, payload, layout });
  return {
    kind: 'code-sheets',
    copy: { number: 1, of: 2 },
    holder: 'Räddningschef',
    place: 'Räddningsstationen',
    set,
    codeVersion,
    pages: codes,
    data,
    parity,
    opens: ['Återställningskort 5831 (3 av 5)', 'Återställningskod', 'Öppningskort Krisledning 2'],
    signedBy: ['Säkerhetssamordnare'],
    lacks: [],
  };
}

/** One of each document. */
export const everyDocument: readonly PrintDocument[] = [
  firstHour,
  callList,
  contactBook,
  walletCards,
  envelopeOutside,
  loginSheet,
  openingRecord,
  restoreCards,
  recoveryCode,
  codeSheets(30),
  codeSheets(25),
];
