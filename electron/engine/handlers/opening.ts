import { createTranslator } from '../../../i18n/index.ts';
import {
  cardWords,
  CryptoError,
  functionOnCard,
  foundElsewhere,
  openFounded,
  openLocked,
  parseCard,
  planSteps,
  suggestPassphrase,
  unlockElsewhere,
  weighPassphrase,
  type Asked,
  type LockedVault,
  type Session,
  type Unlocking,
} from '../../../vault/work/index.ts';
import type {
  CardCheckView,
  OpeningMethods,
  SessionView,
  UnlockingView,
  WayInView,
} from '../../contract/index.ts';
import type { HandlersOf } from '../handlers-of.ts';
import { lockedIn, sessionIn, type House } from '../house.ts';
import { Refused } from '../refused.ts';
import { toWire } from '../to-wire.ts';
import { lockedView, openedView, sessionView } from '../views/opening-views.ts';

const mostWords = 8;

/** From a closed file to a session. */
export function openingHandlers(house: House): HandlersOf<OpeningMethods> {
  return {
    describe: () => lockedView(house, lockedIn(house), house.vault?.access ?? 'read'),
    unlock: async ({ label, unlocking, own }) => {
      const locked = lockedIn(house);
      const asked = {
        unlocking: unlockingOf(unlocking),
        ...(label === null ? {} : { label }),
        ...(own === undefined ? {} : { own: { kind: 'passphrase', passphrase: own } as const }),
      };
      house.session = await unlocked(house, locked, asked);
      house.openedAs = functionOnCard(label ?? labelOf(locked, house.session));
      // The page draws its frame while the lists are read, and asks for the rest then.
      return openedView(house, house.session, pathIn(house));
    },
    suggestPassphrase: ({ language }) => ({ passphrase: suggestPassphrase(language, house.context.random) }),
    weighPassphrase: ({ passphrase }) => weighPassphrase(passphrase),
    found: async ({ organisation, owner, label, passphrase, doorText, language }) => {
      const path = placeIn(house);
      const recoveryLabel = createTranslator(language)('app.recovery-code');
      const founding = {
        path,
        organisation,
        owner,
        label,
        passphrase,
        recoveryLabel,
        withRecoveryCode: true,
        ...(doorText === '' ? {} : { doorText }),
      };
      const { recoveryCode, founder } = await foundElsewhere(founding, house.context, house.derive);
      house.recoveryCode = recoveryCode;
      house.vault = { path, access: 'write', exists: true };
      house.locked = openLocked(path, 'write', house.context);
      house.session = openFounded(house.locked, founder, house.context);
      house.openedAs = label;
      house.settled(path);
      planSteps(house.session, { language, now: house.context.now() });
      return { session: view(house), recoveryCode: recoveryCode ?? '' };
    },
    session: () => view(house),
    completeCardWord: ({ letters }) => {
      const typed = letters.trim().toLowerCase();
      return {
        words: typed === '' ? [] : cardWords.filter((word) => word.startsWith(typed)).slice(0, mostWords),
      };
    },
    checkCard: ({ words }) => checkCard(words),
  };
}

/** A start card without a passphrase of one's own closes the file with its session: it is opened again for the next try. */
async function unlocked(house: House, locked: LockedVault, asked: Asked): Promise<Session> {
  try {
    return await unlockElsewhere(locked, asked, house.context, house.derive);
  } catch (error) {
    if (closing.has(toWire(error).code)) house.locked = null;
    throw error;
  }
}

const closing: ReadonlySet<string> = new Set(['own-passphrase-needed', 'passphrase-too-weak']);

function checkCard(words: readonly string[]): CardCheckView {
  try {
    const card = parseCard(words.join(' '));
    const { identifier, memberIndex, memberThreshold, groupIndex, groupThreshold, groupCount } = card;
    const group =
      groupCount === 1 ? null : { number: groupIndex + 1, needed: groupThreshold, of: groupCount };
    return { state: 'whole', identifier, index: memberIndex + 1, needed: memberThreshold, group };
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    if (error.code !== 'card-word-unknown') return { state: 'mistyped' };
    return { state: 'unknown-word', place: error.numbers['position'] ?? 1 };
  }
}

/** A way in with what was typed for it, as the vault takes both. */
export function askedOf({ label, unlocking }: WayInView): Asked {
  return { label, unlocking: unlockingOf(unlocking) };
}

/** What the page sends, as the vault takes it. */
export function unlockingOf(given: UnlockingView): Unlocking {
  return given.kind === 'cards' ? { kind: 'cards', mnemonics: given.cards } : given;
}

/** The label of the way in that opened a session, where nobody had to choose one. */
export function labelOf(locked: LockedVault, { principal }: Session): string {
  const slot = locked.slots.find((each) => each.state === 'whole' && each.header.principal === principal);
  return slot?.label ?? '';
}

function view(house: House): SessionView {
  return sessionView(house, sessionIn(house), pathIn(house));
}

const pathIn = (house: House): string => house.vault?.path ?? '';

function placeIn(house: House): string {
  if (house.vault === null || house.vault.exists) throw new Refused('request-refused');
  return house.vault.path;
}
