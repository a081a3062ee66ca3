import type { Translate } from '../i18n/index.ts';
import { commonOptions, type OptionSpecs } from './args/options.ts';
import type { Command } from './command.ts';
import { commands } from './commands/index.ts';

const summaryColumn = 14;
const optionColumn = 30;

/** The page that names every command. */
export function helpForAll(t: Translate): string {
  return [
    t('cli.about'),
    '',
    t('cli.help-usage'),
    '  sigill VERB ... [--lang sv|en] [--json]',
    '',
    t('cli.help-commands'),
    ...commands.map(({ name, summary }) => `  ${name.padEnd(summaryColumn)}${t(summary)}`),
    '',
    t('cli.help-statuses'),
    ...statuses.map((status) => `  ${status}  ${t(`cli.status-${status}`)}`),
    '',
    t('cli.help-more'),
  ].join('\n');
}

const statuses = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/** The page of one command. */
export function helpFor(command: Command, t: Translate): string {
  return [
    t(command.summary),
    '',
    t('cli.help-usage'),
    ...command.usage.map((line) => `  sigill ${line}`),
    '',
    t('cli.help-options'),
    ...optionLines(command.options, t),
    ...optionLines(commonOptions, t),
  ].join('\n');
}

function optionLines(options: OptionSpecs, t: Translate): string[] {
  return Object.entries(options).map(([name, { value, help }]) => {
    const written = `  --${name}${value === undefined ? '' : ` ${value}`}`;
    const gap =
      written.length < optionColumn
        ? written.padEnd(optionColumn)
        : `${written}\n${' '.repeat(optionColumn)}`;
    return `${gap}${t(help)}`;
  });
}
