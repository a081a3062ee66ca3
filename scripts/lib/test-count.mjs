/**
 * Counts a run for its closing line. A file that could not be loaded, and a run that ended badly with no failed
 * test to show for it, each count as one failure: nothing that went wrong may end in "0 failed".
 * @param {undefined | { testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 *   what vitest's JSON reporter wrote, if it came so far
 * @param {number} code vitest's exit code
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function countTests(report, code) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const isBroken = (file) =>
    file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed');
  const passed = tests.filter((status) => status === 'passed').length;
  const failed = tests.filter((status) => status === 'failed').length;
  const broken = files.filter(isBroken).length;
  const unexplained = code !== 0 && failed + broken === 0 ? 1 : 0;
  return { passed, failed: failed + broken + unexplained, skipped: tests.length - passed - failed };
}
