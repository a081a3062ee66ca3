import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNetworkPlace, isSharedPlace } from '../../../../vault/work/shared/shared-place.ts';
import { tempFolders } from '../../../support/temp-folder.ts';

const newFolder = tempFolders();
const mounts = [
  '22 1 8:1 / / rw - ext4 /dev/sda1 rw',
  '40 22 0:50 / /mnt/my\\040stick rw - fuseblk /dev/sdb1 rw',
  '41 22 0:51 / /mnt/server rw - fuse.sshfs granudda@server.example: rw',
].join('\n');
const linux = { platform: 'linux', mounts } as const;

describe('a shared folder', () => {
  it.each([
    ['NFS', 0x6969],
    ['CIFS', 0xff534d42],
    ['CIFS as a signed number', 0xff534d42 | 0],
    ['SMB2', 0xfe534d42],
    ['9P', 0x01021997],
  ])('is told by its file system: %s', (_name, type) => {
    expect(isNetworkPlace({ ...linux, folder: '/srv/vault', type })).toBe(true);
  });

  it.each([
    ['ext4', 0xef53],
    ['tmpfs', 0x01021994],
    ['one that nobody could ask', null],
  ])('is none on %s', (_name, type) => {
    expect(isNetworkPlace({ ...linux, folder: '/srv/vault', type })).toBe(false);
  });

  it('is a server behind FUSE, and a stick behind FUSE is none', () => {
    const type = 0x65735546;
    expect(isNetworkPlace({ ...linux, folder: '/mnt/server/vault', type })).toBe(true);
    expect(isNetworkPlace({ ...linux, folder: '/mnt/my stick/vault', type })).toBe(false);
  });

  it('is a server’s own path on Windows', () => {
    const windows = { platform: 'win32', type: null, mounts: '' } as const;
    expect(isNetworkPlace({ ...windows, folder: '\\\\server\\vault' })).toBe(true);
    expect(isNetworkPlace({ ...windows, folder: 'C:\\vault' })).toBe(false);
  });

  it('is one that a person marked, with all that lies in it, and no other', () => {
    const folder = newFolder();
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    const file = join(inner, 'granudda.sigill');
    expect(isSharedPlace(file)).toBe(false);
    expect(isSharedPlace(file, [folder])).toBe(true);
    expect(isSharedPlace(file, [join(folder, 'inne')])).toBe(false);
  });
});
