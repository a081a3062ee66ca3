import { describe, expect, it } from 'vitest';
import { fileName } from '../../electron/main/file-name.ts';
import { lockedTarget } from '../../electron/main/target.ts';
import { vaultFile } from '../../electron/main/wish.ts';

describe('a name that the page suggests', () => {
  it.each([
    ['Granudda kommun', 'Granudda kommun.sigill'],
    ['Granudda.sigill', 'Granudda.sigill'],
    ['../../etc/passwd', '.. .. etc passwd.sigill'],
    ['C:\\Windows\\x', 'C Windows x.sigill'],
    ['a\u0000b\nc', 'a b c.sigill'],
    ['namn. . ', 'namn.sigill'],
    ['', 'Sigill.sigill'],
    ['<>:"|?*', 'Sigill.sigill'],
  ])('%j becomes %j', (suggested, name) => {
    expect(fileName(suggested, 'sigill')).toBe(name);
    expect(name).not.toMatch(/[/\\:]/);
  });
});

describe('what another start names', () => {
  it('is a vault by its ending, and nothing else is', () => {
    expect(vaultFile('/a/Granudda.SIGILL')).toBe('/a/Granudda.SIGILL');
    for (const other of [undefined, 7, '', '/a/b.pdf', '--vault=x.sigill', '/a\u0000.sigill'])
      expect(vaultFile(other)).toBeUndefined();
  });
});

it('the example is after a lock a vault that a person unlocks', () => {
  expect(lockedTarget({ kind: 'example', fresh: true }, '/data')).toEqual({
    kind: 'vault',
    path: '/data/demo/demo.sigill',
    isExample: true,
  });
});
