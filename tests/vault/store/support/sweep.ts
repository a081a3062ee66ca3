import { readFileSync, writeFileSync } from 'node:fs';
import { toRefusal } from '../../../../vault/work/errors/index.ts';
import { members } from '../../../../vault/store/index.ts';
import { asOwner, type Town } from './people.ts';
import { flipped, shown } from './tamper.ts';

/**
 * What a turned bit does: `told` by a refusal or a finding, `unharmed` when everything is shown as before, or `silent`,
 * which must never be. Anything else is an error that nobody foresaw.
 */
export type Effect = 'told' | 'unharmed' | 'silent' | `unforeseen: ${string}`;

/** All that an owner is shown, and what a check says. */
function look(town: Town): { readonly text: string; readonly findings: number } {
  return asOwner(
    town,
    (session, locked) => ({
      text: JSON.stringify([
        shown(session),
        members(session),
        locked.slots.map(({ label }) => label),
        locked.doorText,
      ]),
      findings: session.check().length,
    }),
    'read',
  );
}

/** Turns one bit of each byte of a vault that is wanted, one after another, and tells what comes of it. */
export function sweep(town: Town, path: string, isWanted: (at: number) => boolean): Map<Effect, number[]> {
  const bytes = readFileSync(town.path);
  const { text } = look(town);
  const effects = new Map<Effect, number[]>();
  for (let at = 0; at < bytes.length; at++) {
    if (!isWanted(at)) continue;
    writeFileSync(path, flipped(bytes, at));
    const effect = effectOf({ ...town, path }, text);
    effects.set(effect, [...(effects.get(effect) ?? []), at]);
  }
  return effects;
}

function effectOf(town: Town, before: string): Effect {
  try {
    const { text, findings } = look(town);
    if (findings > 0) return 'told';
    return text === before ? 'unharmed' : 'silent';
  } catch (error) {
    const { code } = toRefusal(error);
    return code === 'unexpected' ? `unforeseen: ${String(error)}` : 'told';
  }
}
