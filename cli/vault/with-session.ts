import { errorKeys } from '../../i18n/index.ts';
import {
  exitStatus,
  generationsFolder,
  hasNewEntries,
  isDamage,
  joinSession,
  openingHere,
  keepGeneration,
  openLocked,
  readFirstLine,
  readHolder,
  toRefusal,
  unlockVault,
  type Access,
  type Finding,
  type LockedVault,
  type OwnWay,
  type Session,
  type WorkContext,
} from '../../vault/work/index.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call } from '../command.ts';
import { findingLine } from './finding-line.ts';
import { contextOf } from './context.ts';
import { unlockingOf } from './secrets.ts';
import { bringBack, openForWriting, type OpenedForWriting } from './shared-vault.ts';

/** An unlocked vault and what commands need beside it. */
export interface Opened {
  readonly locked: LockedVault;
  readonly session: Session;
  readonly context: WorkContext;
}

/**
 * Opens the vault of --vault, unlocks it with what was given, does the work and closes it again. What does not verify
 * is named on standard error, and the answer then ends with 6 whatever else it says.
 */
export async function withSession(
  call: Call,
  access: Access | 'write-if-possible',
  work: (opened: Opened) => Answer | Promise<Answer>,
): Promise<Answer> {
  return withLocked(call, access, async (locked, context) => {
    const session = await unlock(call, locked, context);
    try {
      const answer = await work({ locked, session, context });
      keepCopy(call, locked, context);
      return withDamage(call, answer, [...locked.findings, ...session.findings()]);
    } finally {
      session.close();
    }
  });
}

/** Opens the vault file of --vault without any secret, does the work and closes it again. */
export async function withLocked(
  call: Call,
  access: Access | 'write-if-possible',
  work: (locked: LockedVault, context: WorkContext) => Answer | Promise<Answer>,
): Promise<Answer> {
  const context = contextOf(call);
  const opened =
    access === 'write-if-possible' ? openAsFarAsPossible(call, context) : openOrSayWho(call, access, context);
  const answer = await workedOn(call, opened, () => work(opened.locked, context));
  return opened.copy === null ? answer : bringBack(call, opened.copy, answer, context);
}

async function workedOn(
  { terminal, t }: Call,
  { locked, copy }: OpenedForWriting,
  work: () => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    for (const note of locked.notes) terminal.err(`${t(`cli.note-${note}`)}\n`);
    return await work();
  } finally {
    locked.close();
    copy?.release();
  }
}

/**
 * For writing, or on a write-protected medium for reading: what only leaves a note can be done without it, and says
 * so. On the day the stick may be all there is.
 */
function openAsFarAsPossible(call: Call, context: WorkContext): OpenedForWriting {
  if (call.args.has('read-only')) return openOrSayWho(call, 'read', context);
  try {
    return openOrSayWho(call, 'write', context);
  } catch (error) {
    if (toRefusal(error).code !== 'vault-read-only') throw error;
    call.terminal.err(`${call.t('cli.note-read-only')}\n`);
    return openOrSayWho(call, 'read', context);
  }
}

/** Opens the file; where somebody else writes in it, says who and since when. */
function openOrSayWho(call: Call, access: Access, context: WorkContext): OpenedForWriting {
  const { args, t, terminal } = call;
  const path = args.needed('vault');
  try {
    if (access === 'write') return openForWriting(call, path, context);
    return { locked: openLocked(path, 'read', context), copy: null };
  } catch (error) {
    const holder = toRefusal(error).code === 'vault-in-use' ? readHolder(path) : null;
    if (holder !== null) {
      const { host, pid, since } = holder;
      terminal.err(`${t('cli.in-use', { host, pid: String(pid), since: new Date(since).toISOString() })}\n`);
    }
    throw error;
  }
}

/** Unlocks with what the options give, or what the person types. */
export async function unlock(call: Call, locked: LockedVault, context: WorkContext): Promise<Session> {
  const [label, ...labels] = call.args.all('slot');
  const files = joiningFiles(call);
  if (labels.length > files.length) throw new UsageError('cli.usage-once', { option: '--slot' });
  const unlocking = await unlockingOf(call);
  const session = unlockVault(locked, { label, unlocking, own: ownOf(call) }, context);
  try {
    for (const [at, file] of files.entries()) {
      const passphrase = readFirstLine(file);
      const asked = { label: labels[at], unlocking: { kind: 'passphrase', passphrase } as const };
      await joinSession(session, asked, openingHere(context));
    }
    return session;
  } catch (error) {
    session.close();
    throw error;
  }
}

/** Passphrase files after the first: those of persons who join for this command, in the order of --slot. */
function joiningFiles({ args }: Call): readonly string[] {
  return args.all('passphrase-file').slice(1);
}

/** The passphrase that takes the place of a start card, for the command that is given one. */
function ownOf({ args }: Call): OwnWay | undefined {
  const [file] = args.has('start') ? args.all('new-passphrase-file') : [];
  return file === undefined ? undefined : { kind: 'passphrase', passphrase: readFirstLine(file) };
}

function withDamage(call: Call, answer: Answer, findings: readonly Finding[]): Answer {
  const damage = findings.filter(isDamage);
  const told = findings.filter((finding) => isDamage(finding) || finding.kind === 'rolled-back');
  const lines = [...new Set(told.map((finding) => findingLine(call.t, finding)))];
  for (const line of lines) call.terminal.err(`${line}\n`);
  if (damage.length === 0) return answer;
  return { ...answer, json: { findings: damage, ...answer.json }, status: exitStatus.damaged };
}

/** After a session that changed something. That no copy could be kept is said, and undoes nothing. */
function keepCopy({ args, t, terminal }: Call, locked: LockedVault, context: WorkContext): void {
  if (!hasNewEntries(locked)) return;
  try {
    const { made, outdated } = keepGeneration(locked, generationsFolder(args.needed('vault')), context);
    if (made !== null && outdated.length > 0)
      terminal.err(`${t('cli.generation-outdated', { count: outdated.length })}\n`);
  } catch (error) {
    terminal.err(
      `${t('cli.generation-failed', { message: t(errorKeys(toRefusal(error).code).sentence) })}\n`,
    );
  }
}
