import fs from 'node:fs';
import { run } from './run.mjs';
import { isRoot, say, secondsSince } from './places.mjs';

/** Whether packages can be installed from here: as root on Debian. */
export const canInstall = () => isRoot && fs.existsSync('/usr/bin/apt-get');

/**
 * Sees to it that Debian packages are there: installs them when root on Debian, otherwise says the one
 * command to paste.
 * @param {string[]} packages names of Debian packages that are missing
 * @param {string} reason what they are for, ending the sentence "… is needed for"
 * @throws when they are missing and cannot be installed from here
 */
export function installPackages(packages, reason) {
  if (packages.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!canInstall()) {
    throw new Error(
      `For ${reason} this computer lacks some packages. Paste this, then try again:\n\n  sudo ${command}\n`,
    );
  }
  const start = Date.now();
  say(`installs for ${reason}: ${packages.join(' ')}`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  if (!fs.existsSync('/var/lib/apt/lists') || fs.readdirSync('/var/lib/apt/lists').length < 3) {
    run('apt-get', ['update', '-q'], options);
  }
  try {
    run('sh', ['-c', command], options);
  } catch {
    run('apt-get', ['update', '-q'], options); // the lists on this machine may be old
    run('sh', ['-c', command], options);
  }
  say(`installed in ${secondsSince(start)}`);
}
