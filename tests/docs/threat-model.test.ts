import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');

/** The table of guarantees: number, and the cell that names the tests. */
const guarantees = page
  .split('\n')
  .filter((line) => /^\| G\d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map((cells) => ({ number: cells[1] ?? '', tests: cells.at(-2) ?? '' }));

const namedIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);

describe('the threat model', () => {
  it('numbers its guarantees without a gap', () => {
    expect(guarantees.map(({ number }) => number)).toEqual(guarantees.map((_each, at) => `G${at + 1}`));
    expect(guarantees.length).toBeGreaterThanOrEqual(14);
  });

  it.each(guarantees)('names tests for $number that are there', ({ tests }) => {
    const paths = namedIn(tests);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      expect(path).toMatch(/^tests\//);
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
    }
  });

  it('promises nothing that is not at work', () => {
    expect(page).not.toContain('(specified)');
  });
});
