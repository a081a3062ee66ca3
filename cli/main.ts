import { ReadStream } from 'node:tty';
import { askHidden, Interrupted } from './io/ask-hidden.ts';
import { runCommandLine } from './run.ts';
import type { Terminal } from './terminal.ts';

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

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), terminal);
} catch (error) {
  if (!(error instanceof Interrupted)) throw error;
  process.exitCode = interrupted;
}
