import type { ShellEvent, VaultEvent, WindowApi } from '../../../../electron/contract/index.ts';
import { no, yes } from './answer.ts';
import { callList } from './call-list.ts';
import { items } from './items.ts';
import { nextSteps } from './next-steps.ts';
import { opening } from './opening.ts';
import { paper } from './paper.ts';
import { shell } from './shell.ts';
import type { Wishes } from './wishes.ts';

/** A `window.sigill` with Granudda in it, for the developers' gallery and its tests. Never part of the product. */
export function fakeSigill(wishes: Wishes): WindowApi {
  const vaultEvents = createTeller<VaultEvent>();
  const shellEvents = createTeller<ShellEvent>();
  const vault = {
    ...opening(wishes, vaultEvents.tell),
    ...items(wishes, vaultEvents.tell),
    ...paper(wishes, vaultEvents.tell),
    ...nextSteps(vaultEvents.tell),
    showCallList: () => yes(callList),
  };
  const shellDoor = shell(wishes, shellEvents.tell);
  return {
    vault: withRefusals<WindowApi['vault']>(vault) as WindowApi['vault'],
    act: withRefusals<WindowApi['act']>({}) as WindowApi['act'],
    shell: shellDoor,
    onVault: vaultEvents.listen,
    onShell: shellEvents.listen,
    first: { settings: shellDoor.readSettings({}), state: shellDoor.state({}) },
  };
}

function createTeller<Event>() {
  const hearers = new Set<(event: Event) => void>();
  return {
    tell: (event: Event) => {
      for (const hear of hearers) hear(event);
    },
    listen: (hear: (event: Event) => void) => {
      hearers.add(hear);
      return () => {
        hearers.delete(hear);
      };
    },
  };
}

/** A method that the fake does not know is answered as a real door does. */
function withRefusals<Door extends object>(door: Partial<Door>): Partial<Door> {
  return new Proxy(door, {
    get: (all, name) => (Reflect.get(all, name) as unknown) ?? (() => no('request-unknown')),
  });
}
