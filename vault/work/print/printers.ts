import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { WorkError } from '../errors/work-error.ts';

/** What a printer is, as far as its queue tells: a hint, since no program can prove that a queue stays in the house. */
export interface Printer {
  readonly name: string;
  readonly kind: 'local' | 'network' | 'pull-print' | 'pdf' | 'unknown';
  readonly isDefault: boolean;
}

const run = promisify(execFile);
const patience = { timeout: 5000 };

/** The print queues of this machine; none where there is no printing system. */
export async function listPrinters(): Promise<Printer[]> {
  const devices = await output('lpstat', ['-v']);
  const chosen = /: (\S+)\s*$/.exec(await output('lpstat', ['-d']))?.[1];
  return devices
    .split('\n')
    .flatMap((line) => /^[^:]*?(\S+): (\S+)$/.exec(line)?.slice(1) ?? [])
    .flatMap((_, at, all) => (at % 2 === 0 ? [{ name: all[at] ?? '', device: all[at + 1] ?? '' }] : []))
    .map(({ name, device }) => ({ name, kind: kindOf(name, device), isDefault: name === chosen }));
}

async function output(program: string, args: readonly string[]): Promise<string> {
  try {
    // In the language of the program itself: the words of its answers are read here, not shown.
    return (await run(program, args, { ...patience, env: { ...process.env, LC_ALL: 'C' } })).stdout;
  } catch {
    return '';
  }
}

const pullPrint = /followme|safeq|papercut|equitrac|uniflow|pullprint/i;

function kindOf(name: string, device: string): Printer['kind'] {
  if (pullPrint.test(`${name} ${device}`)) return 'pull-print';
  if (/^(cups-pdf|file):/.test(device)) return 'pdf';
  if (/^(usb|parallel|serial|hp:\/usb)/.test(device)) return 'local';
  return /^(ipps?|lpd|socket|smb|https?|dnssd):/.test(device) ? 'network' : 'unknown';
}

/**
 * Hands a PDF to a queue on standard input: no file of ours is written. Fails with `printer-refused`.
 */
export function sendToPrinter(pdf: Uint8Array, printer: string, title: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const lp = spawn('lp', ['-d', printer, '-t', title, '-o', 'media=A4', '-o', 'fit-to-page=false', '-'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const refuse = (): void => {
      reject(new WorkError('printer-refused'));
    };
    lp.on('error', refuse);
    lp.stdin.on('error', refuse);
    lp.on('exit', (code) => {
      if (code === 0) resolve();
      else refuse();
    });
    lp.stdin.end(pdf);
  });
}
