import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, type PrincipalId } from '../../../crypto/index.ts';
import { type JsonObject } from '../../../vault/model/index.ts';
import { isDamage, type Session } from '../../../vault/store/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { testDay } from '../../support/work-context.ts';
import { inject, listing, noteWith, signerOf, viewOf } from './support/forge.ts';
import { asOwner, foundTown, unlockAsCommunicator, type Town } from './support/people.ts';
import { kindsOf, tamper } from './support/tamper.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const time = testDay + 7_200_000;

/** Runs with the communicator's session, read-only. */
function asCommunicator<T>(town: Town, act: (session: Session) => T): T {
  const { session } = unlockAsCommunicator(town, 'read');
  try {
    return act(session);
  } finally {
    session.close();
  }
}

describe('a note', () => {
  const note: JsonObject = { item: 'note', what: 'EXEMPEL' };
  const injected = (
    town: Town,
    text: (
      place: { record: string; revision: string },
      by: PrincipalId,
      owner: PrincipalId,
    ) => JsonObject[string],
  ) => {
    const [owner, journal] = asOwner(
      town,
      (session) => [session.principal, session.compartmentOf('journal')!.id],
      'read',
    );
    asCommunicator(town, (session) => {
      const row = noteWith(viewOf(session), journal, (place) => text(place, session.principal, owner));
      tamper(town.path, (db) =>
        inject(db, viewOf(session), {
          signers: [signerOf(session)],
          body: listing([row]),
          rows: [row],
          time,
        }),
      );
    });
    return asOwner(
      town,
      (session) => ({
        kinds: kindsOf(session.check()),
        notes: [...session.records(journal)].filter(({ joined }) => joined.data['what'] === 'EXEMPEL').length,
        damage: session.check().some(isDamage),
      }),
      'read',
    );
  };

  it('in one’s own name is shown', () => {
    const said = injected(foundTown(newFolder()), (place, by) => ({
      ...place,
      at: time,
      by,
      parents: [],
      data: note,
    }));
    expect(said).toEqual({ kinds: [], notes: 1, damage: false });
  });

  it('in another’s name is forged', () => {
    const said = injected(foundTown(newFolder()), (place, _by, owner) => ({
      ...place,
      at: time,
      by: owner,
      parents: [],
      data: note,
    }));
    expect(said).toEqual({ kinds: ['row-forged'], notes: 0, damage: true });
  });

  it('moved to another place is forged', () => {
    const other = { record: 'ab'.repeat(16), revision: 'cd'.repeat(16) };
    const said = injected(foundTown(newFolder()), (_place, by) => ({
      ...other,
      at: time,
      by,
      parents: [],
      data: note,
    }));
    expect(said.kinds).toEqual(['row-forged']);
  });

  it.each<[string, (place: { record: string; revision: string }, by: string) => JsonObject[string]]>([
    ['nothing', () => null],
    ['a list', () => []],
    ['a text', () => 'EXEMPEL'],
    ['no data', (place, by) => ({ ...place, at: time, by, parents: [] })],
    ['parents', (place, by) => ({ ...place, at: time, by, parents: ['ab'.repeat(16)], data: note })],
    ['a time before all time', (place, by) => ({ ...place, at: -1, by, parents: [], data: note })],
    ['data that are a list', (place, by) => ({ ...place, at: time, by, parents: [], data: [] })],
    ['more than a note has', (place, by) => ({ ...place, at: time, by, parents: [], data: note, more: 1 })],
  ])('that says %s is forged and harms no other', (_what, text) => {
    expect(injected(foundTown(newFolder()), text)).toEqual({ kinds: ['row-forged'], notes: 0, damage: true });
  });
});
