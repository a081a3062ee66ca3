import { foundVault } from '../../vault/work/index.ts';
import { costOptions, vaultOption } from '../args/options.ts';
import type { Command } from '../command.ts';
import { contextOf } from '../vault/context.ts';
import { newPassphraseOf } from '../vault/secrets.ts';

/** Makes a vault with its owner's passphrase; shows the recovery code, once. */
export const initCommand: Command = {
  name: 'init',
  summary: 'cli.init',
  usage: ['init --vault FILE --organisation NAME --owner NAME [--label LABEL] [--passphrase-file FILE]'],
  options: {
    ...vaultOption,
    organisation: { value: 'NAME', help: 'cli.option-organisation' },
    owner: { value: 'NAME', help: 'cli.option-owner' },
    label: { value: 'LABEL', help: 'cli.option-label' },
    'passphrase-file': { value: 'FILE', help: 'cli.option-new-passphrase-file' },
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
    const { recoveryCode } = foundVault(
      {
        ...{ path, organisation, owner, passphrase },
        label: args.text('label') ?? t('cli.owner-label'),
        recoveryLabel: t('cli.recovery-label'),
        withRecoveryCode: true,
        settings: { language },
      },
      context,
    );
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
