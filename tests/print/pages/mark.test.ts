import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markPath } from '../../../print/pages/index.ts';

test('the mark on paper is the mark of the program', () => {
  const svg = readFileSync(new URL('../../../packaging/mark.svg', import.meta.url), 'utf8');
  expect(svg).toContain(`d="${markPath}"`);
});
