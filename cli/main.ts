import { ReadStream } from 'node:tty';
import { memoryFolder, systemContext } from '../vault/work/index.ts';
import { askHidden, Interrupted } from './io/ask-hidden.ts';
import { runCommandLine } from './run.ts';
import type { Terminal } from './terminal.ts';
import { memoryPlace } from './vault/memory-place.ts';

const interrupted = 130;

const err = (text: string): void => void process.stderr.write(text);
const input = process.stdin;
const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err,
  env: process.env,
  ...(input instanceof ReadStream && process.stderr.isTTY
    ? { askHidden: (question: string) => askHidden(question, input, err) }
    : {}),
};

// A reader that closes its end early (`| head`) has seen what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const place = memoryPlace(process.env);
const context = { ...systemContext, ...(place === undefined ? {} : { memory: memoryFolder(place) }) };

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), terminal, context);
} catch (error) {
  if (!(error instanceof Interrupted)) throw error;
  process.exitCode = interrupted;
}
