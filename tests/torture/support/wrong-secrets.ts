import { newRecoveryCode } from '../../../crypto/index.ts';
import { toRefusal } from '../../../vault/work/errors/index.ts';
import {
  createCustodians,
  openLocked,
  unlockVault,
  type Unlocking,
} from '../../../vault/work/session/index.ts';
import { ownerPassphrase } from '../../support/vaults.ts';
import { asOwner, communicatorPassphrase, type Town } from '../../vault/store/support/people.ts';
import type { Chance } from './chance.ts';

/** A wrong secret, and the codes by which it may be refused. */
export interface WrongSecret {
  readonly label?: string;
  readonly unlocking: Unlocking;
  readonly codes: readonly string[];
}

/** Gives the town cards, and back their words. */
export function cardsFor(town: Town): readonly string[] {
  const plan = { groups: [{ threshold: 2, count: 3 }], groupThreshold: 1 };
  return asOwner(town, (session) =>
    createCustodians(session, plan, town.context).cards.map(({ words }) => words),
  );
}

/** One of several kinds: near misses of passphrases, other people's, codes and cards that are not the vault's. */
export function wrongSecret(town: Town, cards: readonly string[], chance: Chance, at: number): WrongSecret {
  const owner = 'Kommunikationsansvarig';
  const phrase = (passphrase: string, label = owner): WrongSecret => ({
    label,
    unlocking: { kind: 'passphrase', passphrase },
    codes: ['wrong-secret'],
  });
  switch (at % 7) {
    case 0:
      return phrase(mistyped(ownerPassphrase, chance));
    case 1:
      return phrase(communicatorPassphrase);
    case 2:
      return phrase(ownerPassphrase, 'Kommunikatör');
    case 3:
      return phrase(ownerPassphrase.replace('ö', chance.pick(['o', 'oe', 'ø', 'ô'])));
    case 4:
      return {
        unlocking: { kind: 'recovery-code', code: newRecoveryCode(chance.bytes).code },
        codes: ['wrong-secret'],
      };
    case 5:
      return {
        unlocking: {
          kind: 'recovery-code',
          code: mistyped(town.recoveryCode, chance, '0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        },
        codes: ['recovery-code-mistyped', 'wrong-secret'],
      };
    default:
      return {
        unlocking: { kind: 'cards', mnemonics: [swappedWord(cards[0]!, cards[1]!, chance), cards[2]!] },
        codes: ['card-mistyped', 'card-wrong', 'cards-mixed', 'wrong-secret'],
      };
  }
}

/** One character another. */
function mistyped(text: string, { below, pick }: Chance, letters = 'abcdefghijklmnopqrstuvwxyzåäö'): string {
  const places = Array.from(text).flatMap((character, at) => (/[\p{L}\p{N}]/u.test(character) ? [at] : []));
  const at = pick(places);
  const others = Array.from(letters).filter((letter) => letter.toLowerCase() !== text[at]!.toLowerCase());
  return text.slice(0, at) + others[below(others.length)]! + text.slice(at + 1);
}

/** A word of one card in the place of the same word of another. */
function swappedWord(card: string, other: string, { below }: Chance): string {
  const words = card.split(' ');
  const strange = other.split(' ');
  const places = words.flatMap((word, at) => (at > 3 && word !== strange[at] ? [at] : []));
  const at = places[below(places.length)]!;
  return words.map((word, place) => (place === at ? strange[at]! : word)).join(' ');
}

/** What a vault says to a secret: the code of its refusal, or `opened`. */
export function refusalOf({ path, context }: Town, { label, unlocking }: WrongSecret): string {
  const locked = openLocked(path, 'read', context);
  try {
    unlockVault(locked, { label, unlocking }, context).close();
    return 'opened';
  } catch (error) {
    return toRefusal(error).code;
  } finally {
    locked.close();
  }
}
