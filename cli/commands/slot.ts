import { listSlots } from '../../vault/work/index.ts';
import { costOptions, unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Answer, Call, Command } from '../command.ts';
import { slotLine, slotOf } from '../vault/slot-line.ts';
import { withLocked } from '../vault/with-session.ts';
import { addSlot } from './slot-add.ts';
import { changeSlot, handOverSlot, removeSlot } from './slot-change.ts';

/** Ways to unlock the vault: lists them, adds, changes and removes those of persons, cards and codes. */
export const slotCommand: Command = {
  name: 'slot',
  summary: 'cli.slot',
  usage: [
    'slot list --vault FILE',
    'slot add --label NAME --role ROLE [--name NAME] --new-passphrase-file FILE [--new-key-file FILE]',
    'slot add --label NAME --role ROLE [--name NAME] --start-card (--words | --out FILE.pdf)',
    'slot add --label NAME --opening-card contacts|crisis-staff [--replaces ID] (--words | --out FILE.pdf)',
    'slot add --recovery-code (--words | --out FILE.pdf)',
    'slot add --members NAME,NAME... --compartment KIND [--threshold K] --passphrase-file FILE --passphrase-file FILE',
    'slot add --own --label NAME --new-passphrase-file FILE [--new-key-file FILE]',
    'slot change --new-passphrase-file FILE [--new-key-file FILE] [--known]',
    'slot change --start --slot LABEL --passphrase-file FILE --new-passphrase-file FILE',
    'slot change ID --role ROLE',
    'slot change ID [--label NAME] [--name NAME]',
    'slot remove ID',
    'slot hand-over ID [--stay-as ROLE]',
  ],
  options: {
    label: { value: 'NAME', help: 'cli.option-label' },
    role: { value: 'ROLE', help: 'cli.option-role' },
    name: { value: 'NAME', help: 'cli.option-name' },
    'new-passphrase-file': { value: 'FILE', multiple: true, help: 'cli.option-new-passphrase-file' },
    'new-key-file': { value: 'FILE', help: 'cli.option-new-key-file' },
    'start-card': { help: 'cli.option-start-card' },
    'opening-card': { value: 'SCOPE', help: 'cli.option-opening-card' },
    replaces: { value: 'ID', help: 'cli.option-replaces' },
    'recovery-code': { help: 'cli.option-recovery-code' },
    members: { value: 'NAME,...', help: 'cli.option-members' },
    compartment: { value: 'KIND', help: 'cli.option-compartment' },
    threshold: { value: 'K', help: 'cli.option-threshold-persons' },
    own: { help: 'cli.option-own' },
    known: { help: 'cli.option-known' },
    start: { help: 'cli.option-start' },
    'stay-as': { value: 'ROLE', help: 'cli.option-stay-as' },
    words: { help: 'cli.option-words' },
    out: { value: 'FILE.pdf', help: 'cli.option-out-pdf' },
    ...unlockOptions,
    ...costOptions,
  },
  mostWords: 2,
  run: async (call) => {
    const what = call.args.word(0, Object.keys(verbs).join('|'));
    const run = Object.hasOwn(verbs, what) ? verbs[what] : undefined;
    if (run !== undefined) return run(call);
    throw new UsageError('cli.usage-one-of', { option: 'slot', words: Object.keys(verbs).join(', ') });
  },
};

const verbs: Readonly<Record<string, (call: Call) => Promise<Answer>>> = {
  list,
  add: addSlot,
  change: changeSlot,
  remove: removeSlot,
  'hand-over': handOverSlot,
};

function list(call: Call): Promise<Answer> {
  return withLocked(call, 'read', (locked) => ({
    json: { slots: listSlots(locked).map(slotOf) },
    text: listSlots(locked).map((slot) => slotLine(call.t, slot)),
  }));
}
