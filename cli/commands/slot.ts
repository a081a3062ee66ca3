import { addPerson, listSlots, roles } from '../../vault/work/index.ts';
import { costOptions, unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call, Command } from '../command.ts';
import { newPassphraseOf } from '../vault/secrets.ts';
import { slotLine, slotOf } from '../vault/slot-line.ts';
import { withLocked, withSession } from '../vault/with-session.ts';

/** Ways to unlock the vault: lists them, adds a person's. */
export const slotCommand: Command = {
  name: 'slot',
  summary: 'cli.slot',
  usage: [
    'slot list --vault FILE',
    'slot add --label NAME --role ROLE [--name NAME] --new-passphrase-file FILE',
  ],
  options: {
    label: { value: 'NAME', help: 'cli.option-label' },
    role: { value: 'ROLE', help: 'cli.option-role' },
    name: { value: 'NAME', help: 'cli.option-name' },
    'new-passphrase-file': { value: 'FILE', help: 'cli.option-new-passphrase-file' },
    ...unlockOptions,
    ...costOptions,
  },
  mostWords: 1,
  run: async (call) => {
    const what = call.args.word(0, 'list|add');
    if (what === 'list') return list(call);
    if (what === 'add') return add(call);
    throw new UsageError('cli.usage-one-of', { option: 'slot', words: 'list, add' });
  },
};

function list(call: Call): Promise<Answer> {
  return withLocked(call, 'read', (locked) => ({
    json: { slots: listSlots(locked).map(slotOf) },
    text: listSlots(locked).map((slot) => slotLine(call.t, slot)),
  }));
}

async function add(call: Call): Promise<Answer> {
  const { args, t } = call;
  const label = args.needed('label');
  const wanted = args.needed('role');
  const role = roles.find((each) => each === wanted);
  if (role === undefined)
    throw new UsageError('cli.usage-one-of', { option: '--role', words: roles.join(', ') });
  return withSession(call, 'write', async ({ session, context }) => {
    const passphrase = await newPassphraseOf(call, 'new-passphrase-file');
    const name = args.text('name');
    addPerson(session, { label, role, passphrase, ...(name === undefined ? {} : { name }) }, context);
    return { json: { label, role }, text: [t('cli.slot-added', { label })] };
  });
}
