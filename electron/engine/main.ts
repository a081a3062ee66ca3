/** The engine: the one process that holds an opened vault. The window asks it over a port; killing it is the lock. */
import type { MessagePortMain } from 'electron';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cryptoReady, memoryFolder, systemContext } from '../../vault/work/index.ts';
import type { EngineToMain, MainToEngine, Telling, VaultEvent } from '../contract/index.ts';
import { createActs } from './acts.ts';
import { examplePath, openDemo } from './demo.ts';
import { createDerivations } from './derive-elsewhere.ts';
import type { House } from './house.ts';
import { createPatience } from './patience.ts';
import { createVaultDoor } from './vault-door.ts';
import { writeBackSoon } from './write-back.ts';
import { verifyInBackground } from './verify-in-background.ts';
import { serveDoor } from './serve-door.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) throw new TypeError('the engine was not told where its files lie');

const tellMain = (said: EngineToMain) => {
  process.parentPort.postMessage(said);
};
const derivations = createDerivations((wanted) => {
  tellMain({ kind: 'derivation-wanted', ...wanted });
});
const acts = createActs(values.data, (kind) => {
  tellMain({ kind });
});
let page: MessagePortMain | undefined;
/** Before it, nothing can be answered. An example that cannot be opened is told to each who asks. */
let ready: Promise<unknown> = cryptoReady();

const tellPage = (event: VaultEvent) => {
  page?.postMessage({ event } satisfies Telling<VaultEvent>);
};

const house: House = {
  context: { ...systemContext, memory: memoryFolder(join(values.data, 'memory')) },
  derive: async (derivation) => {
    const told = (done: number) => {
      tellPage({ kind: 'progress', task: 'unlock', done, of: 1 });
    };
    told(0);
    try {
      return await derivations.derive(derivation);
    } finally {
      told(1);
    }
  },
  vault: null,
  workFolder: join(values.data, 'shared'),
  shared: null,
  locked: null,
  session: null,
  openedAs: '',
  examplePath: examplePath(values.data),
  tickets: new Map(),
  chosenCopy: null,
  print: null,
  stopPrint: null,
  cards: null,
  recoveryCode: null,
  scan: { texts: new Set(), found: null },
  stopRestore: null,
  acts,
  settled: (path) => {
    tellMain({ kind: 'settled', path });
  },
  tell: tellPage,
};

const openingMethods = new Set(['unlock', 'found', 'finishRestore']);
const door = createVaultDoor(house, values.data, () => ready);
const patience = createPatience(systemContext.now);

async function answer(method: string, request: unknown): ReturnType<typeof door> {
  patience.asked();
  const given = await door(method, request);
  writeBackSoon(house);
  if (!openingMethods.has(method)) return given;
  if (given.ok) {
    tellMain({ kind: 'opened' });
    verifyInBackground(house, patience);
  } else derivations.prepare();
  return given;
}

/** What brings a port is not named, and nobody waits for its being heard. */
const withPort: ReadonlySet<MainToEngine['kind']> = new Set(['page', 'derivation', 'act']);

process.parentPort.on('message', ({ data, ports: [port] }) => {
  const said = data as MainToEngine;
  hear(said, port);
  if (!withPort.has(said.kind)) tellMain({ kind: 'heard' });
});

function hear(said: MainToEngine, port: MessagePortMain | undefined): void {
  switch (said.kind) {
    case 'vault':
      house.vault = { path: said.path, access: said.access, exists: true, isShared: said.isShared };
      return;
    case 'place':
      house.vault = { path: said.path, access: 'write', exists: false };
      return;
    case 'example':
      ready = openExample(said);
      ready.catch(() => undefined);
      return;
    case 'ticket':
      house.tickets.set(said.ticket, said.path);
      return;
    case 'page':
      page = port;
      if (port) serveDoor(port, answer);
      return;
    case 'derivation':
      if (port) derivations.take(port);
      return;
    case 'act':
      if (port) acts.take(port);
  }
}

async function openExample(where: { folder: string; fresh: boolean; language: 'sv' | 'en' }): Promise<void> {
  const { path, locked, session, label } = await openDemo(where, 'write');
  house.vault = { path, access: 'write', exists: true };
  house.locked = locked;
  house.session = session;
  house.openedAs = label;
  tellMain({ kind: 'opened' });
}
