import {
  importFile,
  importFormats,
  readFirstLine,
  readInput,
  readLimits,
  readTextFile,
  type ImportReport,
  type ImportRequest,
} from '../../vault/work/index.ts';
import { unlockOptions } from '../args/options.ts';
import { UsageError } from '../args/usage-error.ts';
import type { Call, Command } from '../command.ts';
import { withSession } from '../vault/with-session.ts';

/** Reads a file of another program and saves what it holds, as one entry. */
export const importCommand: Command = {
  name: 'import',
  summary: 'cli.import',
  usage: [
    'import FILE [--format auto|vcard|csv|kdbx] [--map FILE] [--dry-run]',
    'import FILE.kdbx [--file-passphrase-file FILE] [--file-key FILE] [--into communication|it]',
  ],
  options: {
    format: { value: 'FORMAT', help: 'cli.option-import-format' },
    'file-passphrase-file': { value: 'FILE', help: 'cli.option-file-passphrase-file' },
    'file-key': { value: 'FILE', help: 'cli.option-file-key' },
    map: { value: 'FILE', help: 'cli.option-map' },
    into: { value: 'COMPARTMENT', help: 'cli.option-into' },
    'dry-run': { help: 'cli.option-dry-run' },
    ...unlockOptions,
  },
  mostWords: 1,
  run: (call) => {
    const { args } = call;
    const bytes = readInput(args.word(0, 'FILE'), readLimits.import);
    const request = requestOf(call);
    const dryRun = request.dryRun === true;
    return withSession(call, dryRun ? 'read' : 'write', async ({ session }) => {
      const report = await importFile(session, bytes, request);
      return { json: { dryRun, ...report }, text: linesOf(call, report, dryRun) };
    });
  },
};

function requestOf({ args }: Call): ImportRequest {
  const format = args.text('format') ?? 'auto';
  const known = format === 'auto' ? format : importFormats.find((each) => each === format);
  if (known === undefined)
    throw new UsageError('cli.usage-one-of', {
      option: '--format',
      words: ['auto', ...importFormats].join(', '),
    });
  const [password, key, map] = [args.text('file-passphrase-file'), args.text('file-key'), args.text('map')];
  return {
    format: known,
    into: intoOf(args.text('into')),
    dryRun: args.has('dry-run'),
    ...(password === undefined ? {} : { password: readFirstLine(password) }),
    ...(key === undefined ? {} : { keyFile: readInput(key, readLimits.data) }),
    ...(map === undefined ? {} : { map: columnMapIn(map) }),
  };
}

/** A compartment of logins: one of the two that every vault has, or the id of another. */
function intoOf(asked: string | undefined): string | undefined {
  if (asked === undefined || /^(communication|it|[0-9a-f]{32})$/.test(asked)) return asked;
  throw new UsageError('cli.usage-one-of', { option: '--into', words: 'communication, it' });
}

/** A JSON object of headings and fields; null leaves a column out. */
function columnMapIn(file: string): NonNullable<ImportRequest['map']> {
  const map = parsedOr(readTextFile(file, readLimits.data));
  const isMap =
    typeof map === 'object' &&
    map !== null &&
    Object.values(map).every((field) => field === null || typeof field === 'string');
  if (!isMap) throw new UsageError('cli.usage-json', { option: '--map' });
  return map as NonNullable<ImportRequest['map']>;
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function linesOf({ t }: Call, report: ImportReport, dryRun: boolean): string[] {
  const { count, problems, duplicates, leftOut } = report;
  return [
    t(dryRun ? 'cli.import-would' : 'cli.imported', { count }),
    ...problems.map(({ code, row, name }) => {
      const place = row === undefined ? '' : t('cli.import-row', { row });
      return `  ${[place, t(`cli.import-${code}`), name ?? ''].filter((part) => part !== '').join(' ')}`;
    }),
    ...leftOut.map((left) => `  ${t(`cli.import-left-${left.code}`, { count: left.count })}`),
    ...(duplicates.length > 0 ? [t('cli.import-duplicates', { count: duplicates.length })] : []),
    ...duplicates.map(({ row, title }) => `  ${t('cli.import-row', { row })} ${title}`),
  ];
}
