import { newSeed, principalKeys, toHex, type CompartmentId, type Kid } from '../../crypto/index.ts';
import { append } from './append.ts';
import { refresh, slotsOf } from './members.ts';
import { forgetKeys, partStatements, slotPart, wrapsPart } from './principals.ts';
import type { SlotPlan } from './session.ts';
import { assertWritable, type SessionState } from './state.ts';

/**
 * A person whose keys somebody else made makes its own, at the first unlock: new seed, new slot, wraps to itself, the
 * old slot withdrawn; one entry, signed by old and new keys. docs/vault-format.md 7.3, 24.3. Fails as a save does.
 */
export function renewKeys(state: SessionState, plan: SlotPlan): void {
  assertWritable(state);
  const seed = newSeed(state.random);
  const keys = principalKeys(seed);
  const slot = slotPart(state.view.vault, state.principal, seed, plan);
  const wraps = kidsHeld(state).flatMap(([compartment, kid]) =>
    wrapsPart(
      state.view.vault,
      compartment,
      kid,
      state.keyring,
      [{ id: state.principal, boxPublicKey: keys.box.publicKey }],
      state.random,
    ),
  );
  const gone = slotsOf(state, [state.principal]);
  append(state, {
    body: {
      principals: [{ id: state.principal, sign: toHex(keys.sign.publicKey), box: toHex(keys.box.publicKey) }],
      parts: partStatements([slot.statement], wraps),
      ...(gone.length === 0 ? {} : { gone: [...gone].sort() }),
    },
    signers: [{ id: state.principal, keys, oldKeys: state.keys }],
    time: state.now(),
    parts: [slot.bytes, ...wraps],
    goneParts: gone,
  });
  forgetKeys(state.keys);
  seed.fill(0);
  state.keys = keys;
  refresh(state);
}

function kidsHeld(state: SessionState): [CompartmentId, Kid][] {
  return [...state.view.compartments.keys()].flatMap((id) =>
    state.view
      .keys(id)
      .flatMap(({ kid }): [CompartmentId, Kid][] => (state.keyring.has(kid) ? [[id, kid]] : [])),
  );
}
