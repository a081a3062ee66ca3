import {
  appPolicy,
  cardsSecret,
  combineCandidates,
  concatBytes,
  conservativeLayout,
  createCollector,
  createLog,
  cryptoReady,
  dropKeys,
  encodeCanonical,
  encodeSet,
  equalBytes,
  fromHex,
  hash,
  isCounted,
  joinSeed,
  joinWraps,
  kidOf,
  leafHash,
  newCompartmentKey,
  newRecoveryCode,
  newSeed,
  noVault,
  openNote,
  openRow,
  openSlot,
  openWrap,
  parseRecoveryCode,
  passphraseSecret,
  principalKeys,
  recordKey,
  rootHash,
  sealNote,
  sealRow,
  sealSlot,
  sealWrap,
  shareCommitment,
  signBytes,
  signEntry,
  smallestCost,
  splitSecret,
  splitSeed,
  toHex,
  uint,
  utf8,
  vaultCompartment,
  verifySignature,
  type RandomBytes,
} from '../../../crypto/index.ts';
import { compartmentId, principalId, recordId, revisionId, setId, vaultId } from '../support.ts';

/** Random bytes that are the same everywhere: hashes of a counter. */
function repeatableRandom(): RandomBytes {
  let counter = 0;
  return (length) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () => hash(uint(counter++, 8)));
    return concatBytes(...blocks).slice(0, length);
  };
}

/** Stops the whole digest, in whichever program it runs, when something did not come back as it went in. */
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`${what} did not come back`);
}

/** Uses every part of crypto once, with the same randomness everywhere, and hashes all it made: 64 hex characters. */
export async function digestOfOperations(): Promise<string> {
  await cryptoReady();
  const random = repeatableRandom();
  const made = [
    ...secrets(random),
    ...sealed(random),
    ...shared(random),
    ...logged(random),
    ...onPaper(random),
  ];
  return toHex(hash(concatBytes(...made)));
}

function secrets(random: RandomBytes): Uint8Array[] {
  const seed = newSeed(random);
  const keys = principalKeys(seed);
  const salt = random(16);
  const slot = sealSlot({
    vault: vaultId(1),
    principal: principalId(2),
    kind: 'passphrase',
    cost: smallestCost,
    salt,
    secret: passphraseSecret('Exempel på Lösenfras – åäö', salt, smallestCost, appPolicy),
    seed,
  });
  const again = passphraseSecret('exempelpålösenfrasåäö', salt, smallestCost, appPolicy);
  must(equalBytes(openSlot(slot, again), seed), 'the seed');
  const { code, bytes } = newRecoveryCode(random);
  must(equalBytes(parseRecoveryCode(code.toLowerCase()), bytes), 'the recovery code');
  const signature = signBytes(slot, keys.sign.secretKey);
  must(verifySignature(signature, slot, keys.sign.publicKey), 'the signature');
  return [slot, signature, keys.box.publicKey, utf8(code)];
}

function sealed(random: RandomBytes): Uint8Array[] {
  const reader = principalKeys(newSeed(random));
  const key = newCompartmentKey(random);
  const place = [vaultId(1), compartmentId(3)] as const;
  const header = { vault: place[0], of: place[1], name: kidOf(key), to: principalId(2), share: 0 };
  const wrap = sealWrap({ ...header, key, boxPublicKey: reader.box.publicKey, random });
  must(equalBytes(openWrap(wrap, reader.box), key), 'the compartment key');
  const text = encodeCanonical({
    by: 'EXEMPEL',
    at: 1_790_000_000_000,
    data: { given: 'Åsa', tags: ['ö', '😀'] },
  });
  const row = sealRow(recordKey(key, ...place), recordId(4), revisionId(5), text, random);
  must(equalBytes(openRow(recordKey(key, ...place), recordId(4), revisionId(5), row), text), 'the row');
  const note = sealNote(dropKeys(key, ...place).publicKey, text, random);
  must(equalBytes(openNote(dropKeys(key, ...place), note), text), 'the note');
  const leaf = leafHash(place[1], recordId(4), revisionId(5), row);
  const root = rootHash([{ record: recordId(4), revision: revisionId(5), leaf }]);
  return [joinWraps([wrap]), row, note, fromHex(root)];
}

function shared(random: RandomBytes): Uint8Array[] {
  const seed = newSeed(random);
  const shares = splitSeed(seed, 2, 3, random);
  must(equalBytes(joinSeed(shares.slice(1)), seed), 'the joint seed');
  const secret = cardsSecret(random(32));
  const groups = [{ threshold: 3, count: 5 }];
  const cards = splitSecret({ secret, groups, groupThreshold: 1, identifier: 4711, random }).flat();
  const combined = combineCandidates(cards.slice(1, 4), (candidate) => equalBytes(candidate, secret));
  must(equalBytes(combined.secret, secret), 'the secret of the cards');
  return [...shares.map((share) => fromHex(shareCommitment(principalId(6), share))), ...cards.map(utf8)];
}

function logged(random: RandomBytes): Uint8Array[] {
  const keys = principalKeys(newSeed(random));
  const id = principalId(8);
  const founder = {
    ...{ id, kind: 'person' as const, rights: { [vaultCompartment]: 7 as const } },
    ...{ sign: toHex(keys.sign.publicKey), box: toHex(keys.box.publicKey) },
  } as const;
  const contacts = { id: compartmentId(3), kind: 'contacts', step: 64, flags: [] } as const;
  const time = 1_790_000_000_000;
  const genesis = signEntry(
    {
      ...{ vault: noVault, time, parents: [], doors: [], signers: [id] },
      body: { principals: [founder], compartments: [contacts] },
    },
    [{ id, keys }],
  );
  const log = createLog();
  const name = log.add(genesis);
  const place = { vault: log.view().vault, time: time + 1, parents: [name], doors: [name], signers: [id] };
  const next = signEntry({ ...place, body: {} }, [{ id, keys }]);
  const verdict = log.view().verdict(log.add(next));
  must(verdict !== undefined && isCounted(verdict), 'the second entry');
  return [genesis, next];
}

function onPaper(random: RandomBytes): Uint8Array[] {
  const content = random(20_000);
  const payload = concatBytes(content, hash(content));
  const { codes } = encodeSet({ set: setId(7), payload, layout: conservativeLayout });
  const collector = createCollector();
  codes
    .slice(1)
    .flat()
    .forEach((text) => collector.add(text));
  must(equalBytes(collector.assemble(setId(7)), payload), 'the paper set without its first page');
  return codes.flat().map(utf8);
}
