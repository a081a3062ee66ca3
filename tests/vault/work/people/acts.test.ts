import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { stateBehind } from '../../../../vault/store/open-session.ts';
import { copyVault, lendKeys, unlockLent, type Session } from '../../../../vault/store/index.ts';
import { addItem, listItems, revealField, revealItem } from '../../../../vault/work/items/index.ts';
import { mergeWith } from '../../../../vault/work/merge/index.ts';
import {
  doAct,
  factsOfAct,
  joinSession,
  kindsForTwo,
  peopleOf,
  type Act,
} from '../../../../vault/work/people/index.ts';
import { openLocked, type Asked } from '../../../../vault/work/session/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { foundTown, type Town } from '../../store/support/people.ts';
import { addReady, as, asking, hereOf, lineOf, ownerAsked } from './support.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** A vault with an IT chief, and a login that lies with the IT logins. */
async function town(): Promise<Town & { readonly it: string }> {
  const founded = foundTown(newFolder());
  await addReady(founded, { label: 'IT-chef', role: 'it-operations' });
  const it = await as(founded, ownerAsked, (session) =>
    addItem(session, 'credential', { label: 'Domän', secret: 'EXEMPEL-it', compartment: 'it' }),
  );
  return { ...founded, it };
}

/** As two engines do: the second acts on a copy with lent keys, and the first merges what came of it. */
async function inSecond<T>(
  { path, context }: Town,
  session: Session,
  joiner: Asked,
  act: (second: Session) => T,
): Promise<T> {
  const copy = join(mkdtempSync(join(newFolder(), 'act-')), 'act.sigill');
  const here = openLocked(path, 'read', context);
  copyVault(here, copy, { now: context.now(), random: context.random });
  here.close();
  const lent = structuredClone(lendKeys(session));
  const locked = openLocked(copy, 'write', context);
  const second = unlockLent(locked, lent, context);
  try {
    await joinSession(second, joiner, hereOf({ context }).open);
    return act(second);
  } finally {
    second.close();
    mergeWith(session, copy, context.now());
  }
}

describe('an act in a second engine', () => {
  it('is named with its record, and with those who may join', async () => {
    const vault = await town();
    await as(vault, ownerAsked, (session) => {
      const act: Act = { kind: 'reveal', id: vault.it, field: 'secret', reason: '' };
      const facts = factsOfAct(session, act);
      expect(facts).toMatchObject({ title: 'Domän', compartment: 'it', needed: 2 });
      expect(facts.joiners.map(({ label }) => label).sort()).toEqual(['IT-chef', 'Kommunikatör']);
    });
  });

  it('leaves its entry in the first, signed by both, and no key of the second', async () => {
    const vault = await town();
    await as(vault, ownerAsked, async (session) => {
      const chief = lineOf(session, 'IT-chef').id;
      const act: Act = { kind: 'reveal', id: vault.it, field: 'secret', reason: 'larm' };
      await inSecond(vault, session, asking('IT-chef'), (second) => {
        doAct(second, act);
      });
      const { view, companions, groups } = stateBehind(session);
      expect([...view.signersOf(view.order.at(-1)!)].sort()).toEqual([chief, session.principal].sort());
      expect([companions, groups]).toEqual([[], []]);
      const witnessed = { witnessed: { noted: true } };
      expect(revealField(session, vault.it, 'secret', 'larm', witnessed).secret).toBe('EXEMPEL-it');
      expect(session.check()).toEqual([]);
    });
  });

  it('makes a group, whose compartment the first engine then opens no more', async () => {
    const vault = await town();
    await as(vault, ownerAsked, async (session) => {
      const members = ['Kommunikationsansvarig', 'IT-chef'].map((label) => lineOf(session, label).id);
      const act: Act = { kind: 'make-group', needed: 2, members, compartment: 'it' };
      expect(factsOfAct(session, act).joiners.map(({ label }) => label)).toEqual(['IT-chef']);
      await inSecond(vault, session, asking('IT-chef'), (second) => {
        doAct(second, act);
      });
      expect(kindsForTwo(session)).toEqual(['it']);
      expect(listItems(session, 'credential').map(({ title }) => title)).not.toContain('Domän');
      expect(() => revealItem(session, vault.it, '')).toThrow('no-such-record');
      expect(stateBehind(session).groups).toEqual([]);
      expect(session.check()).toEqual([]);

      const open: Act = { kind: 'open', compartment: 'it' };
      expect(factsOfAct(session, open)).toMatchObject({ compartment: 'it', needed: 2 });
      const shown = await inSecond(vault, session, asking('IT-chef'), (second) =>
        revealField(second, vault.it, 'secret', 'larm'),
      );
      expect(shown).toMatchObject({ secret: 'EXEMPEL-it', noted: true });
      const { view } = stateBehind(session);
      const group = peopleOf(session).find(({ kind }) => kind === 'joint')!;
      expect([...view.signersOf(view.order.at(-1)!)].sort()).toEqual([...members, group.id].sort());
    });
  });

  it('has nobody to join where the vault has one person', async () => {
    const vault = await town();
    await as(vault, ownerAsked, (session) => {
      expect(() => factsOfAct(session, { kind: 'open', compartment: 'it' })).toThrow('nobody-to-join');
    });
  });
});
