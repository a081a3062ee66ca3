import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { removeMembers, type Session } from '../../../../vault/store/index.ts';
import {
  acceptQuarantined,
  isForked,
  quarantinedLines,
  revealQuarantined,
} from '../../../../vault/work/forks/index.ts';
import { addItem, addItems, editItem, historyOf, removeItem } from '../../../../vault/work/items/index.ts';
import { journalNotes } from '../../../../vault/work/log/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { as, townOfOwners, type Owners } from '../../store/fork/support.ts';
import { mergeFiles } from '../../store/merge/support.ts';
import { asOwner, copyOf } from '../../store/support/people.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

/** The second owner wrote in a copy after he was removed in the vault; the copy was merged in quarantine. */
function quarantined(write: (session: Session, town: Owners) => void): Owners {
  const town = townOfOwners(newFolder());
  const copy = copyOf(town) as Owners;
  as(copy, 'Andra', (session) => {
    write(session, town);
  });
  asOwner(town, (session) => {
    removeMembers(session, [town.second]);
  });
  mergeFiles(town.path, copy.path, town.context, 'take');
  return town;
}

describe('a state in quarantine, beside what the vault holds today,', () => {
  it('is new where the vault has no such item: all its fields, nothing beside', () => {
    const town = quarantined((session) => addItem(session, 'contact', { given: 'Aino', title: 'Tolk' }));
    asOwner(town, (session) => {
      const [line] = quarantinedLines(session);
      expect(line).toMatchObject({ title: 'Aino', removes: false, hidden: [], acceptable: true });
      expect(line!.today).toMatchObject({ is: 'new' });
      expect(line!.today.fields).toEqual([
        { field: 'given', now: undefined, theirs: 'Aino', hidden: false, isConflict: false },
        { field: 'title', now: undefined, theirs: 'Tolk', hidden: false, isConflict: false },
      ]);
      expect(line!.together).toEqual([line!.revision]);
      expect(isForked(session)).toBe(false);
    });
  });

  it('shows what taking it over would change, and where both sides changed the same', () => {
    const town = quarantined((session, { other }) => {
      editItem(session, other, { title: 'Vakt', unit: 'Reception' });
    });
    asOwner(town, (session) => {
      editItem(session, town.other, { title: 'Väktare', note: 'EXEMPEL' });
      const [line] = quarantinedLines(session);
      expect(line!.today.is).toBe('there');
      expect(line!.today.fields).toEqual([
        { field: 'title', now: 'Väktare', theirs: 'Vakt', hidden: false, isConflict: true },
        { field: 'unit', now: undefined, theirs: 'Reception', hidden: false, isConflict: false },
      ]);
    });
  });

  it('says that it would take the item away, and by what name', () => {
    const town = quarantined((session, { other }) => {
      removeItem(session, other);
    });
    asOwner(town, (session) => {
      const [line] = quarantinedLines(session);
      expect(line).toMatchObject({
        title: 'Viggo Åsklint',
        removes: true,
        today: { is: 'there', fields: [] },
      });
    });
  });

  it('hides its secrets until one is asked for, which the journal notes', () => {
    const town = quarantined((session, { login }) => {
      editItem(session, login, { secret: 'EXEMPEL-2' });
    });
    asOwner(town, (session) => {
      const [line] = quarantinedLines(session);
      expect(JSON.stringify(line)).not.toContain('EXEMPEL-');
      expect(line).toMatchObject({ hidden: ['secret'], asksForSecond: false });
      expect(line!.today.fields).toMatchObject([{ field: 'secret', hidden: true }]);
      expect(revealQuarantined(session, line!.revision, 'secret', 'prov')).toMatchObject({
        secret: 'EXEMPEL-2',
        noted: true,
      });
      expect(journalNotes(session).at(-1)).toMatchObject({ what: 'reveal', data: { object: town.login } });
      expect(() => revealQuarantined(session, line!.revision, 'username', '')).toThrow('no-such-record');
    });
  });

  it('shows a secret of the IT compartment to nobody alone', () => {
    const town = quarantined((session) => {
      addItem(session, 'credential', { label: 'Domän', secret: 'EXEMPEL-it', compartment: 'it' });
    });
    asOwner(town, (session) => {
      const [line] = quarantinedLines(session);
      expect(line).toMatchObject({ title: 'Domän', asksForSecond: true });
      expect(() => revealQuarantined(session, line!.revision, 'secret', '')).toThrow('second-person-needed');
    });
  });

  it('names all that came with it in one piece, for these are taken over together', () => {
    const town = quarantined((session) => {
      addItems(
        session,
        Array.from({ length: 20 }, (_, n) => ({ kind: 'contact' as const, data: { given: `Aino ${n}` } })),
      );
    });
    asOwner(town, (session) => {
      const lines = quarantinedLines(session);
      expect(new Set(lines.map(({ together }) => together.length))).toEqual(new Set([20]));
      acceptQuarantined(session, lines[0]!.together);
      expect(quarantinedLines(session)).toEqual([]);
    });
  });

  it('stands in the history as accepted once it is taken over, and nothing else does', () => {
    const town = quarantined((session, { other }) => {
      editItem(session, other, { title: 'Vakt' });
    });
    asOwner(town, (session) => {
      acceptQuarantined(session, quarantinedLines(session)[0]!.together);
      expect(historyOf(session, town.other).map(({ by, acceptedBy }) => ({ by, acceptedBy }))).toEqual([
        { by: session.principal, acceptedBy: [] },
        { by: town.second, acceptedBy: [session.principal] },
      ]);
    });
  });
});
