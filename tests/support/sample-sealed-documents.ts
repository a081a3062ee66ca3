import { conservativeLayout, encodeSet, standardLayout, type SetId } from '../../crypto/index.ts';
import type {
  CodeSheetsDocument,
  EnvelopeOutsideDocument,
  EnvelopeRegisterDocument,
  LoginSheetDocument,
  OpeningRecordDocument,
  RecoveryCodeDocument,
  RestoreCardsDocument,
  UnlockCardDocument,
} from '../../print/pages/index.ts';

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

export const envelopeRegister: EnvelopeRegisterDocument = {
  kind: 'envelope-register',
  copy: { number: 3, of: 8 },
  holder: 'Växeln',
  place: 'Krispärm 2, flik 1',
  envelopes: [
    ['00', 'Övning', '1 vecka'],
    ['01', 'Valvets återställning', '1 dygn'],
    ['02', 'Nödkonton katalog', '4 tim'],
    ['03', 'Webb och domän', '4 tim'],
    ['04', 'Sociala medier', '4 tim'],
    ['05', 'Växel och sms', '4 tim'],
    ['06', 'Lön och betalning', '1 dygn'],
    ['07', 'Server och reservkopior', '1 dygn'],
  ].map(([number = '', name = '', tier = ''], index) => ({
    number,
    name,
    tier,
    copies: ['A', 'B'].map((letter) => ({
      letter,
      sealNumber: `GK 004 4${10 + 2 * index + (letter === 'A' ? 0 : 1)}`,
      place: letter === 'A' ? 'Kassaskåpet, stadshuset' : 'Värdeskåpet, räddningsstationen',
      keeper: letter === 'A' ? 'Kommunjurist' : 'Räddningschef',
      phone: letter === 'A' ? '070-174 06 16' : '070-174 06 15',
      inspectedOn: '2026-03-12',
    })),
  })),
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

export const openingCard: UnlockCardDocument = {
  kind: 'unlock-card',
  card: 'opening-card',
  number: 4,
  label: 'Öppningskort 4: Krisledning',
  forWhom: 'Krisledning',
  words: ['exempel', 'kanal', 'vinter', 'fönster', 'ljus', 'björk', 'tallrik'],
  opens: ['Kontakter', 'Kommunikation'],
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
