import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { errors as en } from '../../i18n/en/errors.ts';
import { errors as sv } from '../../i18n/sv/errors.ts';
import { exitStatusOf } from '../../vault/work/errors/exit-status.ts';
import type { RefusalCode } from '../../vault/work/errors/refusal.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = join(root, 'docs/error-codes.md');
type Sentences = Readonly<Record<string, string>>;

/** Codes that have a sentence and a next step. */
const codes = Object.keys(sv)
  .filter((key) => `${key}.next` in sv)
  .sort();

const head = `# Error codes

Made by \`tests/docs/error-codes.test.ts\` from the sentences in \`i18n/\`: change them there, then run \`UPDATE_EXAMPLES=1 npx vitest run tests/docs\`.
A code never changes its meaning once it is released. *Exit* is the exit status of the command line. \`{x}\` stands for a number or the name of a field.

| code | exit | svenska | English |
|---|---|---|---|
`;

function line(code: string): string {
  const said = (language: Sentences) => cell(`${language[code] ?? ''} *${language[`${code}.next`] ?? ''}*`);
  return `| \`${code}\` | ${exitStatusOf(code as RefusalCode)} | ${said(sv)} | ${said(en)} |\n`;
}

const cell = (text: string) => plain(text).replaceAll('\n', ' ').replaceAll('|', '\\|');

/** A message as a page shows it: a plural by its last form, a number by the name of its place. */
function plain(message: string): string {
  const oneForm = message.replace(
    /\{(\w+), plural,(?:\s*[\w=]+ \{[^{}]*\})*?\s*other \{([^{}]*)\}\s*\}/g,
    (_, name: string, form: string) => form.replaceAll('#', `{${name}}`),
  );
  return oneForm.replace(/\{(\w+), \w+\}/g, '{$1}');
}
const listed = head + codes.map(line).join('');

/** The codes of the closed unions that zones declare in a file of their own. */
function declaredCodes(): string[] {
  const zones = ['crypto', 'vault', 'print', 'electron'];
  const files = zones.flatMap((zone) =>
    readdirSync(join(root, zone), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(^|[\\/])(errors|[a-z]+-error)\.ts$/.test(name))
      .map((name) => join(root, zone, name)),
  );
  return files.flatMap((file) => {
    const union = /ErrorCode =([\s\S]*?);/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    return [...union.matchAll(/\|?\s*'([a-z-]+)'/g)].map(([, code = '']) => code);
  });
}

describe('error codes', () => {
  it('have a sentence and a next step in both languages, every one that a zone declares', () => {
    const without = declaredCodes().filter(
      (code) => !codes.includes(code) || !(code in en) || !(`${code}.next` in en),
    );
    expect(without).toEqual([]);
  });

  it('are all listed in docs/error-codes.md as they are said', () => {
    if (process.env['UPDATE_EXAMPLES'] === '1') writeFileSync(page, listed);
    expect(existsSync(page) ? readFileSync(page, 'utf8') : '').toBe(listed);
  });
});
