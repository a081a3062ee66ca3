import { useEffect, useRef } from 'react';
import type { ShellCommand, ShellEvent } from '../../electron/contract/index.ts';
import { sigill } from './sigill.ts';

const hearers = new Set<(event: ShellEvent) => void>();
const keepers = new Set<() => Promise<unknown>>();
const offered = new Map<ShellCommand, (() => void)[]>();
let isListening = false;
let isOfferDue = false;

function listenOnce(): void {
  if (isListening) return;
  isListening = true;
  sigill.onShell((event) => {
    if (event.kind === 'command') offered.get(event.command)?.at(-1)?.();
    if (event.kind === 'locking') void keepAll();
    for (const hear of hearers) hear(event);
  });
}

/** Whatever happens to one of them, the others are kept and the lock goes on. */
async function keepAll(): Promise<void> {
  await Promise.allSettled([...keepers].map((keep) => keep()));
  await sigill.shell.readyToLock({});
}

/** The menu shows as usable what something on the page answers; told once a turn, not once a component. */
function tellOffer(): void {
  if (isOfferDue) return;
  isOfferDue = true;
  queueMicrotask(() => {
    isOfferDue = false;
    void sigill.shell.offerCommands({ commands: [...offered.keys()] });
  });
}

function addTo<Thing>(set: Set<Thing>, thing: Thing): () => void {
  listenOnce();
  set.add(thing);
  return () => {
    set.delete(thing);
  };
}

/** Hears what main tells without being asked, while the component is there. */
export function useShellEvent(hear: (event: ShellEvent) => void): void {
  const latest = useLatest(hear);
  useEffect(
    () =>
      addTo(hearers, (event: ShellEvent) => {
        latest.current(event);
      }),
    [latest],
  );
}

/** Runs before the page goes at a lock: what is unfinished is kept here. It has one second. */
export function useBeforeLock(keep: () => Promise<unknown>): void {
  const latest = useLatest(keep);
  useEffect(() => addTo(keepers, () => latest.current()), [latest]);
}

/**
 * Answers a command of the menu and its shortcut while the component is there; the last one to come answers.
 * @param run null while the command means nothing here: the menu then shows it as such
 */
export function useCommand(command: ShellCommand, run: (() => void) | null): void {
  const latest = useLatest(run);
  const isOffered = run !== null;
  useEffect(() => {
    if (!isOffered) return undefined;
    listenOnce();
    const call = () => latest.current?.();
    offered.set(command, [...(offered.get(command) ?? []), call]);
    tellOffer();
    return () => {
      const others = (offered.get(command) ?? []).filter((one) => one !== call);
      if (others.length > 0) offered.set(command, others);
      else offered.delete(command);
      tellOffer();
    };
  }, [command, isOffered, latest]);
}

function useLatest<Value>(value: Value) {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
