import {
  checkLocked,
  exitStatus,
  isDamage,
  listLeftAnew,
  openLocked,
  repairFile,
  type Finding,
  type RepairedCompartment,
  type Salvaged,
  type SalvagedTable,
} from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import type { Answer, Call, Command } from '../command.ts';
import { contextOf } from '../vault/context.ts';
import { findingLine } from '../vault/finding-line.ts';
import { canUnlock } from '../vault/secrets.ts';
import { unlock } from '../vault/with-session.ts';

/** Saves what verifies of a damaged vault into a new file, and says what is gone. The damaged file is only read. */
export const repairCommand: Command = {
  name: 'repair',
  summary: 'cli.repair',
  usage: ['repair --vault FILE --out NEW.sigill [--slot LABEL] [--passphrase-file FILE]'],
  options: { out: { value: 'NEW.sigill', help: 'cli.option-out' }, ...unlockOptions },
  mostWords: 0,
  run: async (call) => {
    const context = contextOf(call);
    const out = call.args.needed('out');
    const salvaged = repairFile(call.args.needed('vault'), out, context);
    const tables = (Object.entries(salvaged) as [keyof typeof salvaged, SalvagedTable][]).filter(
      ([table, { kept, dropped, gaps }]) => table !== 'packs' || kept + dropped + gaps > 0,
    );
    const { compartments, findings, unlocked } = canUnlock(call)
      ? await vouched(call, out)
      : locked(call, out);
    const damage = findings.filter(isDamage);
    return {
      json: { out, salvaged, compartments, findings, unlocked },
      text: [
        ...tables.map(([table, counts]) => tableLine(call, table, counts)),
        ...compartments.map(({ how, rows }) => call.t(`cli.repair-${how}`, { rows })),
        ...new Set(findings.map((finding) => findingLine(call.t, finding))),
        call.t(damage.length === 0 ? 'cli.repair-whole' : 'cli.repair-lacking', { out }),
        ...(unlocked ? [] : [call.t('cli.repair-locked')]),
      ],
      status: damage.length === 0 ? exitStatus.done : exitStatus.damaged,
    } satisfies Answer;
  },
};

interface Outcome {
  readonly compartments: readonly RepairedCompartment[];
  readonly findings: readonly Finding[];
  readonly unlocked: boolean;
}

/** Without a key nobody vouches for what is left: it can be read, and what is lacking goes on being told. */
function locked(call: Call, out: string): Outcome {
  const vault = openLocked(out, 'read', contextOf(call));
  try {
    return { compartments: [], findings: checkLocked(vault), unlocked: false };
  } finally {
    vault.close();
  }
}

async function vouched(call: Call, out: string): Promise<Outcome> {
  const vault = openLocked(out, 'write', contextOf(call));
  try {
    const session = await unlock(call, vault, contextOf(call));
    try {
      const compartments = listLeftAnew(session);
      return { compartments, findings: [...vault.findings, ...session.check()], unlocked: true };
    } finally {
      session.close();
    }
  } finally {
    vault.close();
  }
}

function tableLine({ t }: Call, table: keyof Salvaged, counts: SalvagedTable): string {
  const { kept, dropped, gaps } = counts;
  const saved = t(`cli.repair-${table}`, { kept });
  if (dropped + gaps === 0) return saved;
  return `${saved} ${t('cli.repair-dropped', { dropped, gaps })}`;
}
