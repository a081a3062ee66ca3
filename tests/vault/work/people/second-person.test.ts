import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { stateBehind } from '../../../../vault/store/open-session.ts';
import { exportItems } from '../../../../vault/work/exchange/index.ts';
import { addItem, revealField, revealItem } from '../../../../vault/work/items/index.ts';
import { aloneBecause, journalNotes } from '../../../../vault/work/log/index.ts';
import {
  joinSession,
  removePerson,
  secondPersonRules,
  setSecondPerson,
} from '../../../../vault/work/people/index.ts';
import { printSets } from '../../../../vault/work/print/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { readPdfText } from '../../../support/pdf-text.ts';
import { asOwner, foundTown, type Town } from '../../store/support/people.ts';
import { addReady, as, asking, hereOf, lineOf, ownerAsked } from './support.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** A vault with an owner, an IT login in a numbered envelope, and a communication login. */
function townWithLogins(): Town & { readonly it: string; readonly envelope: string } {
  const town = foundTown(newFolder());
  const { it, envelope } = asOwner(town, (session) => {
    const login = addItem(session, 'credential', { label: 'Domän', secret: 'EXEMPEL-it', compartment: 'it' });
    const contents = [{ credential: login }];
    return { it: login, envelope: addItem(session, 'envelope', { number: '07', name: 'Domän', contents }) };
  });
  return { ...town, it, envelope };
}

describe('the rule of the second person', () => {
  it('sleeps while nobody else is there who could join', () => {
    const town = townWithLogins();
    asOwner(town, (session) => {
      removePerson(session, lineOf(session, 'Kommunikatör'));
      expect(revealField(session, town.it, 'secret', '').secret).toBe('EXEMPEL-it');
    });
  });

  it('asks for IT logins and not for those of communication, unless somebody decided otherwise', async () => {
    const town = townWithLogins();
    await addReady(town, { label: 'IT-chef', role: 'it-operations' });
    asOwner(town, (session) => {
      expect(() => revealField(session, town.it, 'secret', '')).toThrow('second-person-needed');
      expect(revealField(session, town.login, 'secret', '').secret).toBe('EXEMPEL-1');
      setSecondPerson(session, 'communication', true);
      setSecondPerson(session, 'it', false);
      expect(() => revealItem(session, town.login, '')).toThrow('second-person-needed');
      expect(revealField(session, town.it, 'secret', '').secret).toBe('EXEMPEL-it');
      expect(secondPersonRules(session).map(({ kind, asks }) => [kind, asks])).toEqual(
        expect.arrayContaining([
          ['communication', true],
          ['it', false],
        ]),
      );
    });
  });

  it('is met by whoever joins, and the journal has it from both', async () => {
    const town = townWithLogins();
    const joiner = await addReady(town, { label: 'IT-chef', role: 'it-operations' });
    await as(town, ownerAsked, async (session) => {
      await joinSession(session, asking('IT-chef'), hereOf(town).open);
      expect(revealField(session, town.it, 'secret', 'prov').noted).toBe(true);
      const { view } = stateBehind(session);
      const signers = view.signersOf(view.order.at(-1)!);
      expect([...signers].sort()).toEqual([joiner, session.principal].sort());
    });
  });

  it('is overridden by a reason, which the journal keeps; an empty one is none', async () => {
    const town = townWithLogins();
    await addReady(town, { label: 'IT-chef', role: 'it-operations' });
    asOwner(town, (session) => {
      expect(() => revealField(session, town.it, 'secret', '', { alone: '  ' })).toThrow(
        'second-person-needed',
      );
      revealField(session, town.it, 'secret', 'larm', { alone: 'Ingen annan svarar' });
      const last = journalNotes(session).at(-1);
      expect(last?.what).toBe('reveal');
      expect(last === undefined ? null : aloneBecause(last)).toBe('Ingen annan svarar');
    });
  });

  it('is changed only by who administers the vault', async () => {
    const town = townWithLogins();
    await addReady(town, { label: 'IT-chef', role: 'it-operations' });
    await as(town, asking('IT-chef'), (session) => {
      expect(() => {
        setSecondPerson(session, 'it', false);
      }).toThrow('no-right');
    });
  });

  it('keeps a password out of a file for other programs, and says how many', async () => {
    const town = townWithLogins();
    await addReady(town, { label: 'IT-chef', role: 'it-operations' });
    await as(town, ownerAsked, async (session) => {
      const request = { format: 'json', language: 'sv' } as const;
      const without = await exportItems(session, request, town.context);
      expect(without.withheld).toBe(1);
      expect(new TextDecoder().decode(without.bytes)).not.toContain('EXEMPEL-it');
      const alone = await exportItems(session, { ...request, instead: { alone: 'prov' } }, town.context);
      expect(new TextDecoder().decode(alone.bytes)).toContain('EXEMPEL-it');
      expect(journalNotes(session).map(aloneBecause)).toContain('prov');
    });
  });

  it('holds for paper: an envelope is refused, left out of everything, or printed alone with a reason that it tells of', async () => {
    const town = townWithLogins();
    await addReady(town, { label: 'IT-chef', role: 'it-operations' });
    await as(town, ownerAsked, async (session) => {
      const envelope = { kind: 'envelope', id: town.envelope } as const;
      const request = { sets: [envelope], language: 'sv' } as const;
      await expect(printSets(session, request, town.context)).rejects.toThrow('second-person-needed');
      const forms = { ...request, sets: [{ kind: 'everything' }] } as const;
      expect((await printSets(session, forms, town.context)).withheld).toBe(1);
      const alone = await printSets(session, { ...request, instead: { alone: 'prov' } }, town.context);
      expect(alone.withheld).toBe(0);
      const text = readPdfText(alone.pdf).map((page) => page.texts.map((each) => each.text).join(' '));
      expect(text.join(' ')).toContain('Utskrivet av en person ensam');
      expect(journalNotes(session).map(aloneBecause)).toContain('prov');
    });
  }, 60_000);
});
