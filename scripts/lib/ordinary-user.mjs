/**
 * Chromium refuses its sandbox to root, and an unsandboxed window is not the one we ship. So root's windows
 * run as an ordinary user: the one who called sudo, else nobody.
 */
import fs from 'node:fs';
import path from 'node:path';
import { isRoot } from './places.mjs';
import { run, succeeds } from './run.mjs';

const user = {
  uid: Number(process.env.SUDO_UID ?? 65_534),
  gid: Number(process.env.SUDO_GID ?? 65_534),
};

/**
 * How to run a program as an ordinary user.
 * @param {string} home a folder of ours that becomes theirs, home and temporary files in one
 * @returns {{ program: string, args: string[], env: NodeJS.ProcessEnv }}
 */
export function asOrdinaryUser(program, args, home) {
  if (!isRoot) return { program, args, env: process.env };
  giveAway(home);
  if (!succeeds('setpriv', [...dropRights(), 'test', '-w', home])) {
    throw new Error(
      `The window runs as an ordinary user, who cannot reach ${home}. Choose a folder under /var/tmp.`,
    );
  }
  const env = {
    ...process.env,
    HOME: home,
    TMPDIR: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_RUNTIME_DIR: home,
    ...(process.env.XAUTHORITY ? { XAUTHORITY: lendScreenKey(home) } : {}),
  };
  return { program: 'setpriv', args: [...dropRights(), program, ...args], env };
}

/** Whether the ordinary user can read this file where it lies. */
export function ordinaryUserReads(file) {
  return !isRoot || succeeds('setpriv', [...dropRights(), 'test', '-r', file]);
}

/** Whether the kernel gives ordinary users the name spaces that Chromium's sandbox is built from. */
export function sandboxWorks() {
  if (process.platform !== 'linux') return true;
  const probe = ['unshare', '--user', '--map-root-user', '--pid', '--fork', 'true'];
  return isRoot ? succeeds('setpriv', [...dropRights(), ...probe]) : succeeds(probe[0], probe.slice(1));
}

function dropRights() {
  return [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--no-new-privs'];
}

function giveAway(folder) {
  fs.mkdirSync(folder, { recursive: true });
  run('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
}

function lendScreenKey(home) {
  const key = path.join(home, '.Xauthority');
  fs.copyFileSync(process.env.XAUTHORITY, key);
  fs.chownSync(key, user.uid, user.gid);
  return key;
}
