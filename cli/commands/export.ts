import { checkOutput, exportFormats, exportItems, parseKind, writeOutput } from '../../vault/work/index.ts';
import { costOptions, unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Command } from '../command.ts';
import { newPassphraseOf } from '../vault/secrets.ts';
import { insteadOf } from '../vault/instead-of.ts';
import { withSession } from '../vault/with-session.ts';

/** Writes items as a file for another program; the journal holds it. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'cli.export',
  usage: [
    'export --format vcard|csv|json --out FILE [--kind contact|credential] [--query TEXT] [--reason TEXT]',
    'export --format kdbx --out FILE.kdbx --new-passphrase-file FILE [--alone-because TEXT]',
  ],
  options: {
    format: { value: 'FORMAT', help: 'cli.option-export-format' },
    out: { value: 'FILE', help: 'cli.option-out' },
    kind: { value: 'KIND', help: 'cli.option-export-kind' },
    query: { value: 'TEXT', help: 'cli.option-query' },
    'new-passphrase-file': { value: 'FILE', help: 'cli.option-file-new-passphrase' },
    reason: { value: 'TEXT', help: 'cli.option-reason' },
    'alone-because': { value: 'TEXT', help: 'cli.option-alone-because' },
    force: { help: 'cli.option-force' },
    'read-only': { help: 'cli.option-read-only' },
    ...unlockOptions,
    ...costOptions,
  },
  mostWords: 0,
  run: async (call) => {
    const { args, t, language } = call;
    const format = exportFormats.find((each) => each === args.needed('format'));
    if (format === undefined)
      throw new UsageError('cli.usage-one-of', { option: '--format', words: exportFormats.join(', ') });
    const out = args.needed('out');
    const replace = args.has('force');
    checkOutput(out, { replace });
    const what = kindOf(args.text('kind'));
    return withSession(call, 'write-if-possible', async ({ session, context }) => {
      const password = format === 'kdbx' ? await newPassphraseOf(call, 'new-passphrase-file') : undefined;
      const request = {
        format,
        language,
        what,
        query: args.text('query'),
        password,
        reason: args.text('reason'),
        instead: insteadOf(call),
      };
      const { bytes, count, withheld, noted } = await exportItems(session, request, context);
      writeOutput(out, bytes, { replace });
      const open = format === 'kdbx' ? [] : [t('cli.export-open')];
      const left = withheld === 0 ? [] : [t('cli.export-withheld', { count: withheld })];
      return {
        json: { out, count, withheld, noted },
        text: [t('cli.exported', { count, out }), ...open, ...left, ...(noted ? [] : [t('cli.not-noted')])],
      };
    });
  },
};

/** What a table holds. Fails with what an unknown kind fails with, and with `usage` for kinds that no table has. */
function kindOf(asked: string | undefined): 'contact' | 'credential' {
  const kind = asked === undefined ? 'contact' : parseKind(asked);
  if (kind === 'contact' || kind === 'credential') return kind;
  throw new UsageError('cli.usage-one-of', { option: '--kind', words: 'contact, credential' });
}
