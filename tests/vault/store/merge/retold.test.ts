import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady, type RecordId } from '../../../../crypto/index.ts';
import { compareRekeyed, openVaultCopy, type Session } from '../../../../vault/store/index.ts';
import { append } from '../../../../vault/store/append.ts';
import { stateBehind } from '../../../../vault/store/open-session.ts';
import { readLive, sealAnew } from '../../../../vault/store/reseal.ts';
import { formOf, signersOf } from '../../../../vault/store/state.ts';
import { generationsFolder, keepGeneration } from '../../../../vault/work/generations/index.ts';
import { checkAgainstGeneration, mergeWith, whoRetold } from '../../../../vault/work/merge/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { as, townOfOwners, type Owners } from '../fork/support.ts';
import { asOwner, copyOf } from '../support/people.ts';
import { kindsOf } from '../support/tamper.ts';
import { mergeFiles, rekey } from './support.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

type Lie = 'rewrites' | 'leaves-out' | 'tells-the-truth';

/** Lists the contacts anew with a changed program: one of them says something else, or is not there. */
function listAnew(session: Session, record: RecordId, lie: Lie): void {
  const state = stateBehind(session);
  const { id } = session.compartmentOf('contacts')!;
  const form = formOf(state.view, id)!;
  const found = readLive(state, form);
  const rows = found.inFile.rows.flatMap((known) => {
    const { row, revision } = known;
    if (row.record !== record || revision === null || lie === 'tells-the-truth') return [known];
    if (lie === 'leaves-out') return [];
    return [{ ...known, revision: { ...revision, data: { ...revision.data, given: 'Oäkta' } } }];
  });
  const key = state.keyring.get(state.view.keys(id)[0]!.kid)!;
  const anew = sealAnew(state, form, key, { ...found, inFile: { ...found.inFile, rows } });
  const closed = found.inFile.rows.map(({ row }) => row);
  append(state, { body: {}, signers: signersOf(state), rows: [anew.rows], closed, time: state.now() });
}

/** The second owner lists the contacts anew in a copy. */
function lied(lie: Lie): { town: Owners; copy: Owners } {
  const town = townOfOwners(newFolder());
  const copy = copyOf(town, 'theirs.sigill') as Owners;
  as(copy, 'Andra', (session) => {
    listAnew(session, town.contact, lie);
  });
  return { town, copy };
}

describe('what somebody listed anew in a copy', () => {
  it('is merged where it says what the rows before it said', () => {
    const { town, copy } = lied('tells-the-truth');
    asOwner(town, (session) => {
      expect(mergeWith(session, copy.path, town.context.now()).count.entries).toBe(1);
      expect(session.check()).toEqual([]);
    });
  });

  it.each([
    ['rewrites', 'merge-texts-differ', 'rekey-differs'],
    ['leaves-out', 'merge-would-lose', 'rekey-left-out'],
  ] as const)(
    'is not where it %s something: both files stay, and it is said who did it',
    (lie, code, kind) => {
      const { town, copy } = lied(lie);
      const before = [town.path, copy.path].map((path) => readFileSync(path));
      asOwner(town, (session) => {
        expect(() => mergeWith(session, copy.path, town.context.now())).toThrow(code);
        const open = openVaultCopy(session, copy.path, 0);
        expect(compareRekeyed(session, open)).toMatchObject([
          { kind, signers: [town.second], record: town.contact },
        ]);
        open.close();
        expect(whoRetold(session, copy.path, 0)).toMatchObject([{ count: 1 }]);
      });
      as(copy, 'Tredje', (session) => {
        expect(() => mergeWith(session, town.path, town.context.now())).toThrow(code);
      });
      expect([town.path, copy.path].map((path) => readFileSync(path))).toEqual(before);
    },
  );

  it('cannot be compared without a key where only the text is another', () => {
    const { town, copy } = lied('rewrites');
    expect(mergeFiles(town.path, copy.path, town.context).entries).toBe(1);
  });
});

describe('what somebody listed anew in the file itself', () => {
  it.each(['rewrites', 'leaves-out'] as const)('is found by the copy kept here, if it %s', (lie) => {
    const town = townOfOwners(newFolder());
    asOwner(town, (_session, locked) => {
      keepGeneration(locked, generationsFolder(town.path), town.context);
    });
    as(town, 'Andra', (session) => {
      listAnew(session, town.contact, lie);
    });
    asOwner(town, (session) => {
      expect(session.check()).toEqual([]);
      const found = checkAgainstGeneration(session, town.path, 0);
      expect(kindsOf(found)).toEqual([lie === 'rewrites' ? 'rekey-differs' : 'rekey-left-out']);
      expect(found).toMatchObject([{ signers: [town.second] }]);
    });
  });

  it('is in order after an honest re-key, and where no copy was kept', () => {
    const town = townOfOwners(newFolder());
    asOwner(town, (session, locked) => {
      expect(checkAgainstGeneration(session, town.path, 0)).toEqual([]);
      keepGeneration(locked, generationsFolder(town.path), town.context);
    });
    rekey(town);
    asOwner(town, (session) => {
      expect(checkAgainstGeneration(session, town.path, 0)).toEqual([]);
    });
  });
});
