import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

  it('list every decision in the index of decisions', () => {
    const index = readFileSync(join(decisions, 'README.md'), 'utf8');
    const numbered = readdirSync(decisions).filter((name) => /^\d{4}-/.test(name));
    expect(numbered.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  });

  it('give every decision its context, options, outcome and costs, and a number of its own', () => {
    const numbered = readdirSync(decisions).filter((name) => /^\d{4}-/.test(name));
    expect(new Set(numbered.map((name) => name.slice(0, 4))).size).toBe(numbered.length);
    for (const name of numbered) {
      const text = readFileSync(join(decisions, name), 'utf8');
      for (const part of ['Context', 'Options', 'Outcome', 'Costs']) expect(text, name).toMatch(new RegExp(`^(\\*\\*|## )${part}`, 'm'));
    }
  });
});
