import type { Command } from '../command.ts';
import { addCommand } from './add.ts';
import { backupCommand } from './backup.ts';
import { checkCommand } from './check.ts';
import { custodiansCommand } from './custodians.ts';
import { demoCommand } from './demo.ts';
import { editCommand } from './edit.ts';
import { eraseCommand } from './erase.ts';
import { exportCommand } from './export.ts';
import { forkCommand } from './fork.ts';
import { generationsCommand } from './generations.ts';
import { historyCommand } from './history.ts';
import { importCommand } from './import.ts';
import { infoCommand } from './info.ts';
import { initCommand } from './init.ts';
import { listCommand } from './list.ts';
import { logCommand } from './log.ts';
import { peopleCommand } from './people.ts';
import { mergeCommand } from './merge.ts';
import { printCommand } from './print.ts';
import { quarantineCommand } from './quarantine.ts';
import { rekeyCommand } from './rekey.ts';
import { removeCommand } from './remove.ts';
import { repairCommand } from './repair.ts';
import { restoreCommand } from './restore.ts';
import { searchCommand } from './search.ts';
import { secondPersonCommand } from './second-person.ts';
import { showCommand } from './show.ts';
import { slotCommand } from './slot.ts';
import { voidCommand } from './void.ts';

/** Every verb, in the order in which help names them. */
export const commands: readonly Command[] = [
  initCommand,
  demoCommand,
  infoCommand,
  checkCommand,
  repairCommand,
  backupCommand,
  generationsCommand,
  addCommand,
  editCommand,
  removeCommand,
  eraseCommand,
  listCommand,
  searchCommand,
  showCommand,
  historyCommand,
  logCommand,
  slotCommand,
  peopleCommand,
  secondPersonCommand,
  custodiansCommand,
  importCommand,
  exportCommand,
  printCommand,
  restoreCommand,
  mergeCommand,
  quarantineCommand,
  forkCommand,
  voidCommand,
  rekeyCommand,
];

/** The command of a name. */
export function findCommand(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}
