import type {
  CallListDocument,
  CallListRow,
  ContactListDocument,
  FirstHourDocument,
  Imprint,
  LogBookDocument,
  PrintDocument,
  WalletCardsDocument,
} from '../../print/pages/index.ts';
import {
  codeSheets,
  envelopeOutside,
  envelopeRegister,
  loginSheet,
  openingRecord,
  openingCard,
  recoveryCode,
  restoreCards,
} from './sample-sealed-documents.ts';

export * from './sample-sealed-documents.ts';

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

export const logBook: LogBookDocument = { kind: 'log-book', ...place, pages: 2 };

/** One of each document. */
export const everyDocument: readonly PrintDocument[] = [
  firstHour,
  callList,
  contactBook,
  walletCards,
  logBook,
  envelopeRegister,
  envelopeOutside,
  loginSheet,
  openingRecord,
  restoreCards,
  recoveryCode,
  openingCard,
  codeSheets(30),
  codeSheets(25),
];
