import {
  checkAgainstGeneration,
  exitStatus,
  isDamage,
  singleOwner,
  type Finding,
} from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import type { Answer, Call, Command } from '../command.ts';
import { findingLine } from '../vault/finding-line.ts';
import { canUnlock } from '../vault/secrets.ts';
import { unlock, withLocked } from '../vault/with-session.ts';

/** Reads everything that can be read and names what does not verify. Writes nothing. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'cli.check',
  usage: ['check --vault FILE [--slot LABEL] [--passphrase-file FILE]'],
  options: unlockOptions,
  mostWords: 0,
  run: (call) =>
    withLocked(call, 'read', async (locked, context) => {
      if (!canUnlock(call)) return report(call, [...locked.findings, ...singleOwner(locked)], false);
      const session = await unlock(call, locked, context);
      try {
        const retold = checkAgainstGeneration(session, locked.path, context.now());
        const found = [...locked.findings, ...session.check(), ...retold, ...singleOwner(locked)];
        return report(call, found, true);
      } finally {
        session.close();
      }
    }),
};

function report({ t }: Call, found: readonly Finding[], unlocked: boolean): Answer {
  const findings = [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
  const damaged = findings.some(isDamage);
  const lines = findings.map((finding) => findingLine(t, finding));
  return {
    json: { findings, unlocked },
    text: [
      ...new Set(lines),
      damaged ? t('cli.check-damaged') : t('cli.check-whole'),
      ...(unlocked ? [] : [t('cli.check-locked')]),
    ],
    status: damaged ? exitStatus.damaged : exitStatus.done,
  };
}
