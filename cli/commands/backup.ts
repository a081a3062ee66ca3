import { copyVault } from '../../vault/work/index.ts';
import { vaultOption } from '../args/options.ts';
import type { Command } from '../command.ts';
import { withLocked } from '../vault/with-session.ts';

/** A copy of the vault as it stands, checked before it has its name. Needs no key. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'cli.backup',
  usage: ['backup --vault FILE --out COPY.sigill'],
  options: {
    out: { value: 'COPY.sigill', help: 'cli.option-out' },
    force: { help: 'cli.option-force' },
    ...vaultOption,
  },
  mostWords: 0,
  run: (call) => {
    const out = call.args.needed('out');
    return withLocked(call, 'read', (locked, { now, random }) => {
      const { bytes, entries } = copyVault(locked, out, {
        now: now(),
        random,
        replace: call.args.has('force'),
      });
      return {
        json: { out, bytes, entries },
        text: [
          call.t('cli.backup-made', { out, kilobytes: Math.ceil(bytes / 1000), entries }),
          call.t('cli.backup-where'),
        ],
      };
    });
  },
};
