/** Builds `window.sigill` from the table of methods. Decides nothing: each door checks for itself. */
import { contextBridge, ipcRenderer } from 'electron';
import {
  methods,
  portChannel,
  shellChannel,
  type Answer,
  type Call,
  type DoorName,
} from '../contract/index.ts';
import { createPortCaller } from './port-caller.ts';

type Ask = (method: string, request: unknown) => Promise<Answer<unknown>>;

const enginePort = new Promise<MessagePort>((resolve, reject) => {
  ipcRenderer.once(portChannel, (event) => {
    const [port] = event.ports;
    if (port) resolve(port);
    else reject(new TypeError('no port'));
  });
});

const asks: Readonly<Record<DoorName, Ask>> = {
  vault: createPortCaller(enginePort),
  shell: (method, request) =>
    ipcRenderer.invoke(shellChannel, { number: 0, method, request } satisfies Call) as Promise<
      Answer<unknown>
    >,
};

function offer(door: DoorName) {
  const names = Object.keys(methods[door]);
  return Object.fromEntries(names.map((name) => [name, (request: unknown) => asks[door](name, request)]));
}

contextBridge.exposeInMainWorld('sigill', { vault: offer('vault'), shell: offer('shell') });
ipcRenderer.send(portChannel);
