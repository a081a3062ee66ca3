import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromHex } from '../../crypto/index.ts';
import { generationsFolder, keepGeneration } from '../../vault/work/generations/index.ts';
import { addItem } from '../../vault/work/items/index.ts';
import { openLocked } from '../../vault/work/session/index.ts';
import { tamper } from '../vault/store/support/tamper.ts';
import { townOfOpeners, type TownOfOpeners } from './town-of-openers.ts';
import { unlockAsOwner } from './vaults.ts';
import { testContext } from './work-context.ts';

/** A vault with a kept copy, and what can befall its file. */
export interface DamagedTown {
  readonly town: TownOfOpeners;
  /** Its log does not begin: it cannot be opened. Two copies lie beside it, the newer one damaged too. */
  readonly unopenable: string;
  /** One way in and one item are damaged; the others open it. */
  readonly lacking: string;
  /** The beginning of the file is overwritten. */
  readonly headless: string;
}

/** Makes them in a folder. Only the log, a way in or a row is hit, at a place that is known. */
export function damagedTown(folder: string): DamagedTown {
  const town = townOfOpeners(folder);
  return {
    town,
    unopenable: unopenable(folder, town.path),
    lacking: lacking(folder, town),
    headless: headless(folder, town.path),
  };
}

function unopenable(folder: string, from: string): string {
  const file = path.join(folder, 'krossat.sigill');
  copyFileSync(from, file);
  keepCopy(file, testContext());
  const { session } = unlockAsOwner(file, testContext());
  addItem(session, 'contact', { given: 'Berit', family: 'Exempelvik' });
  session.close();
  const newer = keepCopy(file, testContext(Date.UTC(2026, 10, 25)));
  for (const each of [file, newer]) tamper(each, (db) => db.exec('DELETE FROM log'));
  return file;
}

function keepCopy(file: string, context: ReturnType<typeof testContext>): string {
  const locked = openLocked(file, 'read', context);
  try {
    const { made } = keepGeneration(locked, generationsFolder(file), context);
    if (made === null) throw new Error('there was nothing new to keep');
    return made.path;
  } finally {
    locked.close();
  }
}

function lacking(folder: string, { path: whole, damaged }: TownOfOpeners): string {
  const file = path.join(folder, 'brister.sigill');
  copyFileSync(whole, file);
  const { session } = unlockAsOwner(file, testContext());
  const id = addItem(session, 'contact', { given: 'Rolf', family: 'Exempelmark' });
  session.close();
  tamper(file, (db) => {
    db.prepare("UPDATE rows SET data = x'00' WHERE record = ?").run(fromHex(id, 16));
    db.prepare('ATTACH ? AS other').run(damaged);
    db.exec(
      'UPDATE parts SET bytes = (SELECT bytes FROM other.parts AS o WHERE o.hash = parts.hash) WHERE hash IN (SELECT hash FROM other.parts)',
    );
    db.exec('DETACH other');
  });
  return file;
}

function headless(folder: string, from: string): string {
  const file = path.join(folder, 'huvudlost.sigill');
  copyFileSync(from, file);
  writeFileSync(file, Buffer.alloc(100), { flag: 'r+' });
  return file;
}
