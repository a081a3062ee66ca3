import { readFileSync, realpathSync, statfsSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** What the system says of where a file lies. */
export interface PlaceFacts {
  readonly platform: NodeJS.Platform;
  /** The folder, with links and mapped drives resolved. */
  readonly folder: string;
  /** Linux: the file system's number, as statfs(2) gives it. */
  readonly type: number | null;
  /** Linux: what is mounted where, as /proc/self/mountinfo gives it. */
  readonly mounts: string;
}

/** Network file systems by the numbers of linux/magic.h: NFS, SMB, CIFS, SMB2, AFS, Ceph, 9P, Coda, NCP, Lustre, GFS2, OCFS2, vboxsf. */
const networkTypes: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400, 0x01021997, 0x73757245, 0x564c, 0x0bd00bd0,
  0x01161970, 0x7461636f, 0x786f4256,
]);
const fuse = 0x65735546;

/**
 * Whether others may write in the same folder from their own machines, so that a vault there is worked on in a local
 * copy. The person's word (`marked`, folders) goes before the system's. What cannot be told is taken for local.
 */
export function isSharedPlace(path: string, marked: readonly string[] = []): boolean {
  const facts = factsOf(path);
  return isMarked(facts.folder, marked.map(realFolder)) || isNetworkPlace(facts);
}

/** Whether a folder is one of those marked, or lies in one. */
export function isMarked(folder: string, marked: readonly string[]): boolean {
  return marked.some((each) => folder === each || folder.startsWith(each.endsWith(sep) ? each : each + sep));
}

/** Whether the system says that the folder lies on another machine. */
export function isNetworkPlace({ platform, folder, type, mounts }: PlaceFacts): boolean {
  if (platform === 'win32') return folder.startsWith('\\\\');
  if (type === null || platform !== 'linux') return false;
  if (networkTypes.has(type >>> 0)) return true;
  // FUSE is a stick's NTFS as well as a server's folder: what is mounted from a block device is local.
  return type >>> 0 === fuse && !isOnBlockDevice(folder, mounts);
}

/** The longest mount point that holds the folder tells its file system: field 5 is the point, the type follows " - ". */
function isOnBlockDevice(folder: string, mounts: string): boolean {
  const found = mounts
    .split('\n')
    .flatMap((line) => {
      const point = line.split(' ')[4]?.replaceAll('\\040', ' ');
      const type = / - (\S+)/.exec(line)?.[1];
      return point === undefined || type === undefined || !isMarked(folder, [point]) ? [] : [{ point, type }];
    })
    .sort((a, b) => b.point.length - a.point.length);
  return found[0]?.type === 'fuseblk';
}

function factsOf(path: string): PlaceFacts {
  const folder = realFolder(dirname(resolve(path)));
  const isLinux = process.platform === 'linux';
  return {
    platform: process.platform,
    folder,
    type: isLinux ? orNull(() => statfsSync(folder).type) : null,
    mounts: isLinux ? (orNull(() => readFileSync('/proc/self/mountinfo', 'utf8')) ?? '') : '',
  };
}

/** Windows resolves a mapped drive to the server's own path. */
function realFolder(folder: string): string {
  return orNull(() => realpathSync.native(folder)) ?? resolve(folder);
}

function orNull<Value>(ask: () => Value): Value | null {
  try {
    return ask();
  } catch {
    return null; // Not there, or not to be asked: nothing is known of it.
  }
}
