import type { LockedView, SessionView, VaultEvent, WindowApi } from '../../../../electron/contract/index.ts';
import { no, yes } from './answer.ts';
import type { Wishes } from './wishes.ts';

type Opening = Pick<
  WindowApi['vault'],
  | 'describe'
  | 'unlock'
  | 'suggestPassphrase'
  | 'weighPassphrase'
  | 'found'
  | 'session'
  | 'completeCardWord'
  | 'checkCard'
>;

const words =
  'academic acid acne acquire acrobat activity actress adapt adequate adjust admit adorn adult advance advocate afraid again agency agree aide'.split(
    ' ',
  );
const passphrases = {
  sv: 'exempel gryning lavskrika tallhed brygga norrsken',
  en: 'exempel harbour lantern meadow gravel thimble',
};

export const locked: LockedView = {
  file: 'granudda.sigill',
  access: 'write',
  slots: [
    { label: 'Kommunikationschef', kind: 'passphrase', state: 'whole' },
    { label: 'Säkerhetssamordnare', kind: 'passphrase-and-key-file', state: 'whole' },
    { label: 'Öppningskort 1', kind: 'passphrase', state: 'whole' },
    { label: 'Återställningskod', kind: 'recovery-code', state: 'whole' },
    { label: '21407', kind: 'cards', state: 'whole', needed: 3, of: 5 },
  ],
  doorText:
    'Valvet sköts av kommunikationschefen.\nKrispärmen står i växeln, exemplar 2 hos räddningstjänsten.\nRing 070-174 06 05.',
  notes: [],
  holder: null,
  findings: [],
  isDamaged: false,
  example: { passphrase: 'EXEMPEL granudda kommun finns inte' },
};

export function sessionOf({ isReadOnly }: Wishes): SessionView {
  const right = isReadOnly ? 1 : 7;
  return {
    organisation: 'Granudda kommun',
    isExample: true,
    file: 'granudda.sigill',
    openedAs: 'Kommunikationschef',
    access: isReadOnly ? 'read' : 'write',
    readOnlyBecause: isReadOnly ? 'vault-in-use' : null,
    compartments: ['contacts', 'private', 'communication', 'it', 'register', 'journal'].map((kind) => ({
      id: kind,
      kind,
      right,
      readable: true,
    })),
    together: [],
    counts: { contact: 240, credential: 44, list: 3, envelope: 6 },
    findings: [],
  };
}

/** Unlocks with anything that is not "fel", slowly enough to see how it looks. */
export function opening(wishes: Wishes, tell: (event: VaultEvent) => void): Opening {
  const session = sessionOf(wishes);
  return {
    describe: () => yes(locked),
    unlock: async ({ unlocking }) => {
      for (let done = 1; done <= 10; done += 1) {
        await yes(null, wishes.isSlow ? 1500 : 120);
        tell({ kind: 'progress', task: 'unlock', done, of: 10 });
      }
      const isWrong = unlocking.kind === 'passphrase' && unlocking.passphrase === 'fel';
      return isWrong ? no('wrong-secret') : yes(session);
    },
    suggestPassphrase: ({ language }) => yes({ passphrase: passphrases[language] }),
    weighPassphrase: ({ passphrase }) => {
      const score = Math.min(4, Math.floor(passphrase.length / 7)) as 0 | 1 | 2 | 3 | 4;
      return yes({ score, isEnough: score >= 3 });
    },
    found: () => yes({ session, recoveryCode: 'EXEM-PEL2-3456-7ABC-DEFG-HJKM-NPQR-STVW' }, 900),
    session: () => (wishes.stage === 'open' ? yes(session) : no('vault-locked')),
    completeCardWord: ({ letters }) =>
      yes({ words: words.filter((word) => word.startsWith(letters)).slice(0, 8) }),
    // Cards are told apart by their first word; one that begins with the list's first is mistyped.
    checkCard: ({ words: [first = ''] }) =>
      first === 'academic'
        ? yes({ state: 'mistyped' })
        : yes({ state: 'whole', identifier: 21_407, index: 1 + (first.length % 5), needed: 3, group: null }),
  };
}
