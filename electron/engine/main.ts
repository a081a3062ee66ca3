/** The engine: the one process that holds an opened vault. The window asks it over a port; killing it is the lock. */
import { parseArgs } from 'node:util';
import { openDemoCallList } from './demo-call-list.ts';
import { createVaultDoor } from './vault-door.ts';
import { serveDoor } from './serve-door.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, 'fresh-demo': { type: 'boolean', default: false } },
});
if (values.data === undefined) throw new TypeError('the engine was not told where its files lie');

const callList = openDemoCallList({ folder: values.data, fresh: values['fresh-demo'] });
const answer = createVaultDoor({ callList });
process.parentPort.on('message', ({ ports: [port] }) => {
  if (port) serveDoor(port, answer);
});
