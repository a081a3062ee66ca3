import { statSync } from 'node:fs';
import { listSlots, singleOwner } from '../../vault/work/index.ts';
import { vaultOption } from '../args/options.ts';
import type { Command } from '../command.ts';
import { findingLine } from '../vault/finding-line.ts';
import { slotLine, slotOf } from '../vault/slot-line.ts';
import { withLocked } from '../vault/with-session.ts';

/** What can be known of a vault without any secret. */
export const infoCommand: Command = {
  name: 'info',
  summary: 'cli.info',
  usage: ['info --vault FILE'],
  options: vaultOption,
  mostWords: 0,
  run: (call) =>
    withLocked(call, 'read', (locked) => {
      const { t } = call;
      const bytes = statSync(locked.path).size;
      const { vault, doorText, isNewer, entryCount } = locked;
      return {
        json: {
          vault,
          bytes,
          entries: entryCount,
          newer: isNewer,
          doorText,
          slots: listSlots(locked).map(slotOf),
          findings: [...locked.findings, ...singleOwner(locked)],
        },
        text: [
          t('cli.info-vault', { vault }),
          t('cli.info-size', { kilobytes: Math.ceil(bytes / 1000), entries: entryCount }),
          ...(isNewer ? [t('cli.info-newer')] : []),
          ...(doorText === null ? [] : [doorText]),
          t('cli.info-slots'),
          ...listSlots(locked).map((slot) => `  ${slotLine(t, slot)}`),
          ...singleOwner(locked).map((finding) => findingLine(t, finding)),
        ],
      };
    }),
};
