import {
  checkOutput,
  foundVault,
  openLocked,
  printSets,
  recoveryCodeDocument,
  unlockVault,
  writeOutput,
} from '../../vault/work/index.ts';
import { costOptions, vaultOption } from '../args/options.ts';
import type { Call, Command } from '../command.ts';
import { FailedWith } from '../io/failed-with.ts';
import { contextOf } from '../vault/context.ts';
import { newPassphraseOf } from '../vault/secrets.ts';

/** Makes a vault with its owner's passphrase; shows the recovery code, once. */
export const initCommand: Command = {
  name: 'init',
  summary: 'cli.init',
  usage: [
    'init --vault FILE --organisation NAME --owner NAME [--label LABEL] [--passphrase-file FILE] [--recovery-out FILE.pdf]',
  ],
  options: {
    ...vaultOption,
    organisation: { value: 'NAME', help: 'cli.option-organisation' },
    owner: { value: 'NAME', help: 'cli.option-owner' },
    label: { value: 'LABEL', help: 'cli.option-label' },
    'passphrase-file': { value: 'FILE', help: 'cli.option-new-passphrase-file' },
    'recovery-out': { value: 'FILE.pdf', help: 'cli.option-recovery-out' },
    ...costOptions,
  },
  mostWords: 0,
  run: async (call) => {
    const { args, t, language } = call;
    const path = args.needed('vault');
    const organisation = args.needed('organisation');
    const owner = args.needed('owner');
    const context = contextOf(call);
    const passphrase = await newPassphraseOf(call, 'passphrase-file');
    const out = args.text('recovery-out');
    if (out !== undefined) checkOutput(out);
    const label = args.text('label') ?? t('cli.owner-label');
    const { recoveryCode } = foundVault(
      {
        ...{ path, organisation, owner, passphrase, label },
        recoveryLabel: t('cli.recovery-label'),
        withRecoveryCode: true,
        settings: { language },
      },
      context,
    );
    if (out !== undefined) await printCode(call, { path, label, passphrase, code: recoveryCode ?? '' }, out);
    return {
      json: { vault: path, recoveryCode },
      text: [
        t('cli.init-done', { path }),
        '',
        t('cli.init-code'),
        `  ${recoveryCode ?? ''}`,
        t('cli.init-code-next'),
      ],
    };
  },
};

interface Founded {
  readonly path: string;
  readonly label: string;
  readonly passphrase: string;
  readonly code: string;
}

/** The code on two sheets. Where that fails it is said instead: it exists nowhere else. */
async function printCode(call: Call, { path, label, passphrase, code }: Founded, out: string): Promise<void> {
  const context = contextOf(call);
  try {
    const locked = openLocked(path, 'write', context);
    const session = unlockVault(locked, { label, unlocking: { kind: 'passphrase', passphrase } }, context);
    const { language } = call;
    const { pdf } = await printSets(
      session,
      { sets: [], language, extra: () => [{ document: recoveryCodeDocument(code) }] },
      context,
    );
    session.close();
    writeOutput(out, pdf);
  } catch (error) {
    call.terminal.err(`${call.t('cli.init-code')}\n  ${code}\n`);
    throw new FailedWith(error, { vault: path, recoveryCode: code });
  }
}
