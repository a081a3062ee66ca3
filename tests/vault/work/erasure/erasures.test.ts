import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import { parseInput, toRecordData } from '../../../../vault/model/index.ts';
import type { LockedVault, Session } from '../../../../vault/store/index.ts';
import { erasuresOf, isComplete, markDestroyed } from '../../../../vault/work/erasure/index.ts';
import { generationsFolder, keepGeneration, removeCopies } from '../../../../vault/work/generations/index.ts';
import { eraseItem } from '../../../../vault/work/items/index.ts';
import { rekeyAll } from '../../../../vault/work/merge/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, foundTown, type Town } from '../../store/support/people.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();
const decision = 'EXEMPEL Dnr 2026/114';

const placesOf = ({ path }: Town) => [{ place: 'beside', folder: generationsFolder(path) } as const];

const erasures = (town: Town, session: Session, locked: LockedVault) =>
  erasuresOf(locked, session, placesOf(town));

/** Papers of two prints: one from before an erasure and one from after it. */
function registerPaper(session: Session, startedAt: number): string {
  const register = session.compartmentOf('register')!;
  const started_at = new Date(startedAt).toISOString();
  const place = () => ({ compartment: register.id, record: session.newRecord() });
  const batch = {
    ...place(),
    data: toRecordData('print-batch', parseInput('print-batch', { no: '2026-001', state: 'ok', started_at })),
  };
  const fields = { batch: batch.record, type: 'call-list', title: 'EXEMPEL Larmlista', state: 'printed' };
  const paper = {
    ...place(),
    data: toRecordData('printed-document', parseInput('printed-document', fields)),
  };
  session.save([batch, paper]);
  return paper.record;
}

describe('an erasure', () => {
  it('is told with its decision and who made it, and what is left: keys, copies, paper', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session, locked) => {
      registerPaper(session, town.context.now());
      keepGeneration(locked, generationsFolder(town.path), town.context);
      eraseItem(session, town.other, decision);
      registerPaper(session, town.context.now());
      const [erasure, ...others] = erasures(town, session, locked);
      expect(others).toEqual([]);
      expect(erasure).toMatchObject({ decision, by: 'Maj-Lis Älvström-Roth', toRekey: ['contacts'] });
      expect([erasure!.copies.length, erasure!.papers.length]).toEqual([1, 1]);
      expect(isComplete(erasure!)).toBe(false);
    });
  });

  it('is complete when keys are new, copies are gone and paper is destroyed, and not before', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session, locked) => {
      const paper = registerPaper(session, town.context.now());
      keepGeneration(locked, generationsFolder(town.path), town.context);
      eraseItem(session, town.login, decision);
      const states: boolean[] = [];
      const look = () => {
        states.push(isComplete(erasures(town, session, locked)[0]!));
      };
      look();
      rekeyAll(session);
      look();
      removeCopies(erasures(town, session, locked)[0]!.copies);
      look();
      markDestroyed(session, paper, { decision, at: town.context.now() });
      look();
      expect(states).toEqual([false, false, false, true]);
    });
  });

  it('needs no copy removed that was made after it', () => {
    const town = foundTown(newFolder());
    asOwner(town, (session, locked) => {
      eraseItem(session, town.other, decision);
      keepGeneration(locked, generationsFolder(town.path), town.context);
      expect(erasures(town, session, locked)[0]!.copies).toEqual([]);
    });
  });

  it('finds copies in a second place too', () => {
    const town = foundTown(newFolder());
    const second = join(town.folder, 'second');
    asOwner(town, (session, locked) => {
      keepGeneration(locked, second, town.context);
      eraseItem(session, town.other, decision);
      const places = [...placesOf(town), { place: 'second', folder: second } as const];
      expect(erasuresOf(locked, session, places)[0]!.copies.map(({ place }) => place)).toEqual(['second']);
    });
  });
});
