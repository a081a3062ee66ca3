import {
  generationsFolder,
  generationsIn,
  restoreGeneration,
  unlockVault,
  WorkError,
  type Generation,
  type LockedVault,
} from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call, Command } from '../command.ts';
import { contextOf } from '../vault/context.ts';
import { unlockingOf } from '../vault/secrets.ts';

/** The copies that are kept after each session that changed something: lists them, or makes a vault of one. */
export const generationsCommand: Command = {
  name: 'generations',
  summary: 'cli.generations',
  usage: [
    'generations list --vault FILE [--place FOLDER]',
    'generations restore ID --vault FILE --out NEW.sigill [--removed LABEL|none] [--slot LABEL] [--passphrase-file FILE]',
  ],
  options: {
    place: { value: 'FOLDER', help: 'cli.option-place' },
    out: { value: 'NEW.sigill', help: 'cli.option-out-vault' },
    removed: { value: 'LABEL', help: 'cli.option-removed', multiple: true },
    ...unlockOptions,
  },
  mostWords: 2,
  run: async (call) => {
    const what = call.args.word(0, 'list|restore');
    if (what === 'list') return list(call);
    if (what === 'restore') return restored(call);
    throw new UsageError('cli.usage-one-of', { option: 'generations', words: 'list, restore' });
  },
};

function kept({ args }: Call): Generation[] {
  return generationsIn(args.text('place') ?? generationsFolder(args.needed('vault')));
}

function list(call: Call): Answer {
  const generations = kept(call).map(({ id, at, bytes }) => ({ id, at: new Date(at).toISOString(), bytes }));
  const lines = generations.map(({ id, bytes }) => `${id}  ${Math.ceil(bytes / 1000)} kB`);
  return {
    json: { generations },
    text: lines.length === 0 ? [call.t('cli.generations-none')] : lines,
  };
}

/** One by its id, or by as many of its first characters as tell it apart. Fails with `no-such-generation`. */
function chosen(call: Call): Generation {
  const id = call.args.word(1, 'ID');
  const [found, another] = kept(call).filter((each) => each.id.startsWith(id));
  if (found === undefined || another !== undefined) throw new WorkError('no-such-generation');
  return found;
}

async function restored(call: Call): Promise<Answer> {
  const { args, t } = call;
  const out = args.needed('out');
  const generation = chosen(call);
  const asked = { label: args.all('slot')[0], unlocking: await unlockingOf(call) };
  const removed = args.has('removed') ? args.all('removed').filter((label) => label !== 'none') : undefined;
  const context = contextOf(call);
  const open = (locked: LockedVault) => unlockVault(locked, asked, context);
  const { writable } = await restoreGeneration(generation, { out, open, removed }, context);
  return {
    json: { out, id: generation.id, writable },
    text: [
      t('cli.generation-restored', { out, id: generation.id }),
      ...(writable ? [] : [t('cli.restore-gate')]),
    ],
  };
}
