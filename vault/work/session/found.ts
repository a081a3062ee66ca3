import { newRecoveryCode, type PrincipalId, type RandomBytes } from '../../../crypto/index.ts';
import { parseInput, toRecordData, type JsonObject } from '../../model/index.ts';
import { createVault, type Role, type SlotPlan } from '../../store/index.ts';
import type { WorkContext } from './context.ts';
import { assertStrong } from './passphrase-strength.ts';
import { planSlot } from './slot-secret.ts';

export interface Founding {
  readonly path: string;
  readonly organisation: string;
  /** The founder's name; it is a sealed record, never in the log. */
  readonly owner: string;
  readonly passphrase: string;
  /** The label of the founder's slot: a function, readable without any key. */
  readonly label: string;
  readonly doorText?: string;
  /** Whether to make a recovery code; a demo has none. */
  readonly withRecoveryCode: boolean;
  /** The label of the code's slot. */
  readonly recoveryLabel: string;
  /** More about the organisation, as fields of its settings. */
  readonly settings?: JsonObject;
}

/**
 * Founds a vault for one person. The recovery code is given once, here, and kept nowhere; null when none was made.
 * Fails with `passphrase-too-weak`, `vault-exists`, `folder-missing`, `disk-full`, `memory-short`.
 */
export function foundVault(founding: Founding, context: WorkContext): { recoveryCode: string | null } {
  assertStrong(founding.passphrase);
  const { passphrase, label } = founding;
  return foundWithSlot(
    founding,
    planSlot({ kind: 'passphrase', passphrase }, label, context, context.random),
    context,
  );
}

/** As `foundVault`, where the founder's slot secret was derived elsewhere. */
export function foundWithSlot(
  founding: Omit<Founding, 'passphrase'>,
  founder: SlotPlan,
  context: WorkContext,
): { recoveryCode: string | null } {
  const code = founding.withRecoveryCode ? newRecoveryCode(context.random) : null;
  createVault(
    founding.path,
    {
      founder,
      ...(code === null
        ? {}
        : { recoveryCode: recoverySlot(code.code, founding.recoveryLabel, context, context.random) }),
      ...(founding.doorText === undefined ? {} : { doorText: founding.doorText }),
      records: (principal) => [
        { compartment: 'contacts', data: settingsOf(founding) },
        { compartment: 'register', data: memberOf(principal, founding) },
      ],
    },
    context,
  );
  return { recoveryCode: code?.code ?? null };
}

function recoverySlot(
  code: string,
  label: string,
  context: WorkContext,
  random: RandomBytes,
): ReturnType<typeof planSlot> {
  return planSlot({ kind: 'recovery-code', code }, label, context, random);
}

/** Who the founder is: a sealed record, since the log holds no names. */
function memberOf(principal: PrincipalId, { owner, label }: Pick<Founding, 'owner' | 'label'>): JsonObject {
  const role: Role = 'owner';
  return toRecordData('member', parseInput('member', { principal, name: owner, function: label, role }));
}

function settingsOf({ organisation, settings }: Pick<Founding, 'organisation' | 'settings'>): JsonObject {
  return toRecordData('settings', parseInput('settings', { organisation, ...settings }));
}
