/** Builds `window.sigill` from the table of methods. Decides nothing: each door checks for itself. */
import { contextBridge, ipcRenderer } from 'electron';
import {
  actPortChannel,
  methods,
  portChannel,
  portTakenChannel,
  shellChannel,
  shellEventChannel,
  type Answer,
  type Call,
  type DoorName,
  type ShellEvent,
} from '../contract/index.ts';
import { copySecret } from './copy.ts';
import { createPortCaller } from './port-caller.ts';
import { createTeller } from './teller.ts';

const engine = createPortCaller(() => {
  ipcRenderer.send(portChannel);
});
ipcRenderer.on(portChannel, ({ ports: [port] }) => {
  if (port) engine.take(port);
  ipcRenderer.send(portTakenChannel);
});

/** Its ports come unasked, one for each act. */
const act = createPortCaller(() => undefined);
ipcRenderer.on(actPortChannel, ({ ports: [port] }) => {
  if (port) act.take(port);
  ipcRenderer.send(portTakenChannel);
});

const shellEvents = createTeller<ShellEvent>();
ipcRenderer.on(shellEventChannel, (_event, told: ShellEvent) => {
  shellEvents.tell(told);
});

const askShell = (method: string, request: unknown) =>
  ipcRenderer.invoke(shellChannel, { number: 0, method, request } satisfies Call) as Promise<Answer<unknown>>;

function offer(door: DoorName, ask: (method: string, request: unknown) => Promise<Answer<unknown>>) {
  const names = Object.keys(methods[door]);
  return Object.fromEntries(names.map((name) => [name, (request: unknown) => ask(name, request)]));
}

// These go out before the page's own code is read: when it has run, the answers are there.
const first = { settings: askShell('readSettings', {}), state: askShell('state', {}) };

const { clearCopied: _inside, ...shell } = offer('shell', askShell);
contextBridge.exposeInMainWorld('sigill', {
  vault: offer('vault', engine.ask),
  act: offer('act', act.ask),
  shell: {
    ...shell,
    copySecret: (request: unknown) => copySecret(request, (marked) => askShell('clearCopied', marked)),
  },
  onVault: engine.events,
  onShell: shellEvents.listen,
  first,
});
