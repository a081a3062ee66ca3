import type { ShellEvent, WindowApi, WindowSettings } from '../../../../electron/contract/index.ts';
import { yes } from './answer.ts';
import type { Wishes } from './wishes.ts';

/** A window that remembers nothing and opens every dialog with the answer one would give. */
export function shell(wishes: Wishes, tell: (event: ShellEvent) => void): WindowApi['shell'] {
  let settings: WindowSettings = {
    language: wishes.language,
    theme: 'system',
    lockAfterMinutes: 5,
    secondPlace: null,
    lastCopy: null,
  };
  const keep = (changes: object) => {
    settings = { ...settings, ...changes };
    tell({ kind: 'settings', settings });
    return yes(settings);
  };
  return {
    ...vaults,
    readSettings: () => yes(settings),
    changeSettings: (changes) => keep(changes),
    chooseSecondPlace: () => keep({ secondPlace: '/media/granudda/Reservkopior' }),
    secondPlace: () => yes(settings.secondPlace === null ? null : { ticket: 3 }),
    keepCopies: () => keep({ lastCopy: { at: Date.now(), problem: null } }),
    state: () =>
      yes({
        screen: wishes.stage === 'open' || wishes.stage === 'unlock' ? 'vault' : 'start',
        file: 'granudda.sigill',
        isExample: true,
        recent: [
          { index: 0, name: 'granudda.sigill', folder: '/home/signe/Valv' },
          { index: 1, name: 'granudda-övning.sigill', folder: '/home/signe/Övning' },
        ],
        version: '0.1.0',
        afterLock: false,
      }),
    forgetRecent: () => yes(null),
    closeVault: () => yes(null),
    startFounding: () => yes(null),
    startRestore: () => yes(null),
    newVaultPlace: ({ suggestedName }) => yes({ ticketed: true, name: suggestedName }),
    chooseSavePlace: ({ suggestedName }) => yes({ ticket: 1, name: suggestedName }),
    chooseCopy: () => yes({ ticket: 2, name: 'granudda-kopia.sigill' }),
    lock: () => yes(null),
    readyToLock: () => yes(null),
    rememberView: () => yes(null),
    recalledView: () => yes({ view: wishes.place, item: wishes.item, scroll: 0 }),
    copySecret: () => yes(null),
    protect: () => yes(null),
    offerCommands: () => yes(null),
    reportSettled: () => yes(null),
  };
}

const file = { file: 'granudda.sigill' };

/** Whatever is chosen, it is Granudda's. */
const vaults = {
  sharedFolder: () => yes({ isMarked: false }),
  markShared: () => yes(null),
  chooseVault: () => yes(file),
  openRecent: () => yes(file),
  openSaved: () => yes(file),
  openDemo: () => yes(file),
};
