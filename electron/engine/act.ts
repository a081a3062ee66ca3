/**
 * The second engine: serves one act that several persons do together, on a copy of the vault, and is ended. Keys of the
 * group and of those who join are here and nowhere else. docs/vault-format.md 10.1.
 */
import type { MessagePortMain } from 'electron';
import { createActDoor } from './act-door.ts';
import { openAct } from './act-given.ts';
import { serveDoor } from './serve-door.ts';

process.parentPort.once('message', ({ ports: [page, engine] }) => {
  if (page && engine) serve(page, engine);
});

function serve(page: MessagePortMain, engine: MessagePortMain): void {
  const opened = new Promise<unknown>((resolve) => {
    engine.once('message', ({ data }) => {
      resolve(data);
    });
  }).then(openAct);
  opened.catch(() => undefined);
  // Whichever side goes, what was joined for is over.
  for (const port of [page, engine])
    port.once('close', () => {
      process.exit(0);
    });
  engine.start();
  serveDoor(page, createActDoor(opened, engine));
}
