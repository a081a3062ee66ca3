import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import {
  deriveHere,
  foundElsewhere,
  openFounded,
  openLocked,
  unlockElsewhere,
  type Derivation,
} from '../../../../vault/work/session/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { testContext } from '../../../support/work-context.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const passphrase = 'EXEMPEL granudda lösenfras ett';
const label = 'Kommunikationsansvarig';

/** A vault founded with derivations that are counted. */
async function founded() {
  const context = testContext();
  const derived: Derivation[] = [];
  const derive = (derivation: Derivation) => {
    derived.push(derivation);
    return Promise.resolve(deriveHere(derivation, context));
  };
  const path = join(newFolder(), 'granudda.sigill');
  const founding = {
    path,
    organisation: 'Granudda kommun',
    owner: 'Maj-Lis Älvström-Roth',
    passphrase,
    label,
    recoveryLabel: 'Återställningskod',
    withRecoveryCode: true,
  };
  const { founder } = await foundElsewhere(founding, context, derive);
  return { context, derive, derived, founder, path };
}

it('founds and opens with one derivation, and the passphrase opens it again', async () => {
  const { context, derive, derived, founder, path } = await founded();
  const session = openFounded(openLocked(path, 'write', context), founder, context);
  expect(derived).toHaveLength(1);
  expect(session.check()).toEqual([]);
  session.close();
  const locked = openLocked(path, 'write', context);
  const unlocking = { kind: 'passphrase', passphrase } as const;
  const again = await unlockElsewhere(locked, { label, unlocking }, context, derive);
  expect(derived[1]).toEqual(derived[0]);
  again.close();
});

it('keeps nothing of the secret that opened it', async () => {
  const { context, founder, path } = await founded();
  openFounded(openLocked(path, 'write', context), founder, context).close();
  expect(founder.secret).toEqual(new Uint8Array(32));
});

it.each([
  ['salt', { salt: new Uint8Array(16) }],
  ['cost', { cost: { memoryMib: 2, passes: 1 } }],
])('does not take a slot that asks for another %s than was derived with', async (_name, other) => {
  const { context, founder, path } = await founded();
  const locked = openLocked(path, 'write', context);
  expect(() => openFounded(locked, { ...founder, ...other }, context)).toThrow(
    expect.objectContaining({ code: 'wrong-secret' }),
  );
});

it('does not take a slot that another secret opens', async () => {
  const { context, founder, path } = await founded();
  const locked = openLocked(path, 'write', context);
  founder.secret.reverse();
  expect(() => openFounded(locked, founder, context)).toThrow(
    expect.objectContaining({ code: 'wrong-secret' }),
  );
});
