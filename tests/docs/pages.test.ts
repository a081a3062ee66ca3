import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const decisions = join(root, 'docs/decisions');

/** Every page of ours in Markdown, as paths from the root. */
function pages(): string[] {
  const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  const beside = readdirSync(root).filter((name) => name.endsWith('.md'));
  return [...beside, ...inDocs.filter((name) => name.endsWith('.md')).map((name) => join('docs', name))];
}

/** The pages of decisions, by number. */
function numbered(): string[] {
  return readdirSync(decisions)
    .filter((name) => /^\d{4}-/.test(name))
    .sort();
}

function indexLine(name: string): string {
  const [title = ''] = readFileSync(join(decisions, name), 'utf8').split('\n');
  return `| [${name.slice(0, 4)}](${name}) | ${title.replace(/^# (\d{4}:? )?/, '')} |\n`;
}

describe('our pages', () => {
  it('link only to files that are there', () => {
    const broken = pages().flatMap((page) => {
      const text = readFileSync(join(root, page), 'utf8').replace(/```[\s\S]*?```/g, '');
      const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target);
      const local = targets.filter((target) => !/^[a-z]+:/.test(target));
      return local
        .filter((target) => !existsSync(join(root, dirname(page), decodeURI(target))))
        .map((target) => `${page} -> ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it('name only tests that are there', () => {
    const text = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');
    const named = [...text.matchAll(/`(tests\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('list every decision in the index of decisions', () => {
    const path = join(decisions, 'README.md');
    const [head = ''] = readFileSync(path, 'utf8').split('| number |');
    const index = `${head}| number | decision |\n|---|---|\n${numbered().map(indexLine).join('')}`;
    if (process.env['UPDATE_EXAMPLES'] === '1') writeFileSync(path, index);
    expect(readFileSync(path, 'utf8')).toBe(index);
  });

  it('give every decision its context, options, outcome and costs, and a number of its own', () => {
    const numbers = numbered().map((name) => name.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const name of numbered()) {
      const text = readFileSync(join(decisions, name), 'utf8');
      for (const part of ['Context', 'Options', 'Outcome', 'Costs']) expect(text, name).toMatch(new RegExp(`^(\\*\\*|## )${part}`, 'm'));
    }
  });
});
