import { createDemoVault } from '../../vault/work/index.ts';
import { costOptions, vaultOption } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Command } from '../command.ts';
import { contextOf } from '../vault/context.ts';
import { newPassphraseOf } from '../vault/secrets.ts';

const usualSeed = 1;
const mostSeed = 999_999_999;

/** Makes a vault of invented data, to look around in. */
export const demoCommand: Command = {
  name: 'demo',
  summary: 'cli.demo',
  usage: ['demo --vault FILE [--size municipality|region] [--seed N] [--passphrase-file FILE]'],
  options: {
    ...vaultOption,
    size: { value: 'municipality|region', help: 'cli.option-size' },
    seed: { value: 'N', help: 'cli.option-seed' },
    'passphrase-file': { value: 'FILE', help: 'cli.option-new-passphrase-file' },
    ...costOptions,
  },
  mostWords: 0,
  run: async (call) => {
    const { args, t, language } = call;
    const path = args.needed('vault');
    const size = args.text('size') ?? 'municipality';
    if (size !== 'municipality' && size !== 'region')
      throw new UsageError('cli.usage-one-of', { option: '--size', words: 'municipality, region' });
    const seed = args.whole('seed', 0, mostSeed) ?? usualSeed;
    const context = contextOf(call);
    const passphrase = await newPassphraseOf(call, 'passphrase-file');
    createDemoVault({ path, size, seed, passphrase, label: t('cli.owner-label'), language }, context);
    return { json: { vault: path, size, seed }, text: [t('cli.demo-done', { path })] };
  },
};
