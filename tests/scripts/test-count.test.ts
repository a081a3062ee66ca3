import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
const file = path.resolve(import.meta.dirname, '../../scripts/lib/test-count.mjs');
const { countTests } = (await import(pathToFileURL(file).href)) as {
  countTests: (report: unknown, code: number) => Count;
};

const fileWith = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

describe('the closing count of npm test', () => {
  it('adds up the tests of all files', () => {
    const report = {
      testResults: [fileWith('passed', 'passed', 'pending'), fileWith('failed', 'failed', 'passed')],
    };
    expect(countTests(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = { testResults: [fileWith('passed', 'passed'), fileWith('failed')] };
    expect(countTests(report, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('never says 0 failed after a run that ended badly', () => {
    expect(countTests({ testResults: [fileWith('passed', 'passed')] }, 1).failed).toBe(1);
    expect(countTests(undefined, 134).failed).toBe(1);
  });

  it('says 0 failed after a run that ended well', () => {
    expect(countTests({ testResults: [fileWith('passed', 'passed', 'todo')] }, 0)).toEqual({
      passed: 1,
      failed: 0,
      skipped: 1,
    });
  });
});
