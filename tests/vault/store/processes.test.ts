import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../../crypto/index.ts';
import { lockPath, openVault, readHolder } from '../../../vault/store/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';
import { unlockAsOwner } from '../../support/vaults.ts';
import { buildStoreProgram, type StoreProgram } from './support/child.ts';
import { foundTown } from './support/people.ts';

let program: StoreProgram;
beforeAll(async () => {
  await cryptoReady();
  program = await buildStoreProgram();
});
afterAll(() => {
  program.remove();
});
const newFolder = tempFolders();
const now = Date.UTC(2026, 10, 24);
/** The user without rights: only root can be somebody else. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

describe('two processes', () => {
  it('are not both writers: the second is told who writes', async () => {
    const { path } = foundTown(newFolder());
    const first = await program.start({ what: 'hold', path });
    expect(first.said.people).toHaveLength(2);
    expect(() => openVault(path, 'write', { now })).toThrow('vault-in-use');
    expect(readHolder(path)).toMatchObject({ pid: first.process.pid, host: hostname() });
    openVault(path, 'read', { now }).close();
    await ended(first.process);
  });

  it('follow each other also when the first was killed', async () => {
    const { path, context } = foundTown(newFolder());
    const first = await program.start({ what: 'hold', path });
    await ended(first.process);
    const { session } = unlockAsOwner(path, context);
    expect(readHolder(path)?.pid).toBe(process.pid);
    session.close();
  });

  it('follow each other when the first has closed the vault', async () => {
    const { path, context } = foundTown(newFolder());
    unlockAsOwner(path, context).session.close();
    expect((await program.start({ what: 'save', path })).said.people).toHaveLength(3);
  });

  it('are not kept out for ever by a side file that is none', async () => {
    const { path } = foundTown(newFolder());
    writeFileSync(lockPath(path), 'EXEMPEL'.repeat(2000));
    expect((await program.start({ what: 'save', path })).said.people).toHaveLength(3);
  });
});

describe.skipIf(!isRoot)('somebody without the right to', () => {
  /** A vault in a folder that anybody may enter. */
  function sharedVault(folderMode: number, fileMode: number) {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    const shared = join(folder, 'shared');
    mkdirSync(shared);
    const town = foundTown(shared);
    chmodSync(town.path, fileMode);
    chmodSync(shared, folderMode);
    return town;
  }

  it('read the file is told so, and not that it is not there', async () => {
    const { path } = sharedVault(0o755, 0o600);
    expect((await program.start({ what: 'read', path }, nobody)).said).toEqual({ code: 'vault-unreadable' });
  });

  it('change the file opens it to read', async () => {
    const { path } = sharedVault(0o755, 0o644);
    expect((await program.start({ what: 'save', path }, nobody)).said).toEqual({ code: 'vault-read-only' });
    expect((await program.start({ what: 'read', path }, nobody)).said.people).toHaveLength(2);
  });

  it('add files to the folder cannot write, since nothing would tell others of it', async () => {
    const { path } = sharedVault(0o755, 0o666);
    const before = readFileSync(path);
    expect((await program.start({ what: 'save', path }, nobody)).said).toEqual({ code: 'vault-read-only' });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(`${path}-journal`)).toBe(false);
  });

  it('add files to the folder makes no vault there', async () => {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    expect((await program.start({ what: 'found', path: folder }, nobody)).said).toEqual({
      code: 'vault-read-only',
    });
  });
});

function ended(process: Awaited<ReturnType<StoreProgram['start']>>['process']): Promise<void> {
  return new Promise((resolve) => {
    process.on('exit', () => {
      resolve();
    });
    process.kill('SIGKILL');
  });
}
