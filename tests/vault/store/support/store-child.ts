import { cryptoReady } from '../../../../crypto/index.ts';
import { VaultError } from '../../../../vault/store/index.ts';
import { addItem, listItems } from '../../../../vault/work/items/index.ts';
import { foundTestVault, unlockAsOwner } from '../../../support/vaults.ts';
import { testContext } from '../../../support/work-context.ts';

/** What a process of its own is asked to do, and what it says of it as one line of JSON. */
export interface Asked {
  readonly what: 'hold' | 'read' | 'save' | 'found' | 'lose-folder';
  readonly path: string;
}

export interface Said {
  readonly code?: string;
  readonly notes?: readonly string[];
  readonly people?: readonly string[];
}

async function run({ what, path }: Asked): Promise<void> {
  await cryptoReady();
  const said = attempt(what, path);
  process.stdout.write(`${JSON.stringify(said)}\n`);
  if (what === 'hold') process.stdin.resume();
}

function attempt(what: Asked['what'], path: string): Said {
  try {
    return doing(what, path);
  } catch (error) {
    return { code: error instanceof VaultError ? error.code : String(error) };
  }
}

function doing(what: Asked['what'], path: string): Said {
  const context = testContext();
  if (what === 'found') return (foundTestVault(path, context), {});
  const { locked, session } = unlockAsOwner(path, context, what === 'read' ? 'read' : 'write');
  if (what === 'save') addItem(session, 'contact', { given: 'Ny', family: 'Person' });
  const people = listItems(session, 'contact').map(({ title }) => title);
  const said = { notes: locked.notes, people };
  if (what !== 'hold') session.close();
  return said;
}

await run(JSON.parse(process.argv[2] ?? '{}') as Asked);
