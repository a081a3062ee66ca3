import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const configuration = await readFile(path.join(root, 'electron-builder.yml'), 'utf8');

it('packages carry the Electron that package.json pins', async () => {
  const { devDependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(configuration).toContain(`electronVersion: ${devDependencies['electron']}`);
});

it.each([
  'runAsNode: false',
  'enableNodeOptionsEnvironmentVariable: false',
  'enableNodeCliInspectArguments: false',
  'enableEmbeddedAsarIntegrityValidation: true',
  'onlyLoadAppFromAsar: true',
  'grantFileProtocolExtraPrivileges: false',
])('packages burn the fuse %s', (fuse) => {
  expect(configuration).toContain(`  ${fuse}\n`);
});
