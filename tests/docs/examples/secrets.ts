import {
  cardsSecret,
  combineCards,
  formatRecoveryCode,
  hash,
  noCost,
  normalisePassphrase,
  parseRecoveryCode,
  partHash,
  passphraseAndKeyFileSecret,
  passphraseSecret,
  principalKeys,
  recoveryCodeSecret,
  sealSlot,
  splitSecret,
  toHex,
  utf8,
  appPolicy,
  type KdfCost,
  type SlotKind,
  type SlotSecret,
  type VaultId,
} from '../../../crypto/index.ts';
import { cast, counting, countingFrom, type Example, type Player } from './cast.ts';

const cost: KdfCost = { memoryMib: 64, passes: 3 };
const passphrase = 'EXEMPEL Korgen bär  Sju–Granar';
const salt = counting(16, 0xb0);
const keyFile = utf8('EXEMPEL key file\n');
const code = counting(20, 0x10);
const cardsBytes = counting(32, 0x55);

/** Sections 7.1, 8 and 11. Argon2id runs with the least memory that a reader allows. */
export function secrets(vault: VaultId): Example[] {
  const { founder, code: codePlayer, cards } = cast();
  const plain = passphraseSecret(passphrase, salt, cost, appPolicy);
  const withFile = passphraseAndKeyFileSecret(passphrase, keyFile, salt, cost, appPolicy);
  const slot = (kind: SlotKind, player: Player, secret: SlotSecret, kdf: KdfCost): Example =>
    slotExample(vault, kind, player, secret, kdf);
  return [
    seedKeys(founder),
    normalisation(),
    ['argon2id', { passphrase, salt: toHex(salt), ...cost, secret: toHex(plain) }],
    ['key-file', { keyFile: toHex(keyFile), hash: toHex(hash(keyFile)), secret: toHex(withFile) }],
    recoveryCode(),
    slot('passphrase', founder, plain, cost),
    slot('passphrase-and-key-file', founder, withFile, cost),
    slot('recovery-code', codePlayer, recoveryCodeSecret(code), noCost),
    slot('cards', cards, cardsSecret(cardsBytes), noCost),
    cardsExample(),
  ];
}

function seedKeys({ seed, keys }: Player): Example {
  return [
    'seed-keys',
    {
      seed: toHex(seed),
      signSecretSeed: toHex(hash(utf8('SIGSIGN1'), seed)),
      sign: toHex(keys.sign.publicKey),
      boxSecret: toHex(hash(utf8('SIGBOX01'), seed)),
      box: toHex(keys.box.publicKey),
    },
  ];
}

function normalisation(): Example {
  const typed = [
    passphrase,
    'exempel korgen bär sju granar',
    'EXEMPELKORGEN-BA\u0308R-SJU-GRANAR',
    '\ufb01sk \uff21\uff22',
    '\u0130stanbul ΟΔΟΣ',
    'minus\u2212tecken\u00a0och\u3000tomrum',
  ];
  return [
    'passphrase-normalisation',
    typed.map((text) => {
      const bytes = normalisePassphrase(text);
      return { typed: text, text: new TextDecoder().decode(bytes), bytes: toHex(bytes) };
    }),
  ];
}

function recoveryCode(): Example {
  const printed = formatRecoveryCode(code);
  const typed = printed.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  const secret = toHex(recoveryCodeSecret(parseRecoveryCode(typed)));
  return ['recovery-code', { bytes: toHex(code), printed, typed, secret }];
}

function slotExample(
  vault: VaultId,
  kind: SlotKind,
  { id, seed }: Player,
  secret: SlotSecret,
  kdf: KdfCost,
): Example {
  const bytes = sealSlot({ vault, principal: id, kind, cost: kdf, salt, secret, seed });
  const header = bytes.subarray(0, 78);
  return [
    kind === 'passphrase-and-key-file' ? 'slot-key-file' : `slot-${kind}`,
    {
      secret: toHex(secret),
      seed: toHex(seed),
      sign: toHex(principalKeys(seed).sign.publicKey),
      header: toHex(header),
      kek: toHex(hash(header, secret)),
      bytes: toHex(bytes),
      hash: partHash(bytes),
    },
  ];
}

function cardsExample(): Example {
  const [words = []] = splitSecret({
    secret: cardsBytes,
    groups: [{ threshold: 2, count: 3 }],
    groupThreshold: 1,
    identifier: 7_261,
    random: countingFrom(0x90),
  });
  const { secret, identifier } = combineCards(words.slice(1));
  return ['cards', { k: 2, n: 3, label: String(identifier), cards: words, secret: toHex(secret) }];
}
