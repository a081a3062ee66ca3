import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkOutput,
  readFirstLine,
  readInput,
  readLines,
  readTextFile,
  writeOutput,
} from '../../../vault/work/files/index.ts';
import { tempFolders } from '../../support/temp-folder.ts';

const newFolder = tempFolders();
const bytes = new TextEncoder().encode('innehåll');

describe('reading what is handed in', () => {
  it('stops at the limit, and says how large the file is', () => {
    const file = join(newFolder(), 'a');
    writeFileSync(file, Buffer.alloc(3_000_000));
    expect(readInput(file, 3_000_000)).toHaveLength(3_000_000);
    expect(() => readInput(file, 2_000_000)).toThrow(
      expect.objectContaining({ code: 'file-too-large', numbers: { megabytes: 3, limit: 2 } }),
    );
    expect(() => readInput('/dev/zero', 1_000_000)).toThrow('file-too-large');
  });

  it('takes the first line of a secret, spaces kept, whatever ends it', () => {
    const file = join(newFolder(), 'a');
    for (const text of [
      ' fras med ord ',
      ' fras med ord \n',
      ' fras med ord \r\nmer',
      '\uFEFF fras med ord \n',
    ]) {
      writeFileSync(file, text);
      expect(readFirstLine(file)).toBe(' fras med ord ');
    }
  });

  it('takes lines that hold something', () => {
    const file = join(newFolder(), 'a');
    writeFileSync(file, '\r\n ett två \r\n\r\ntre\n');
    expect(readLines(file)).toEqual(['ett två', 'tre']);
  });

  it('refuses what is no text', () => {
    const file = join(newFolder(), 'a');
    writeFileSync(file, Buffer.from('åäö', 'latin1'));
    expect(() => readTextFile(file, 100)).toThrow('not-text');
  });
});

describe('writing what is made', () => {
  it('is for its owner alone, and leaves nothing beside it', () => {
    const folder = newFolder();
    writeOutput(join(folder, 'ut.pdf'), bytes);
    expect(readFileSync(join(folder, 'ut.pdf'), 'utf8')).toBe('innehåll');
    expect(statSync(join(folder, 'ut.pdf')).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual(['ut.pdf']);
  });

  it('never goes over a file unasked, and over a folder never', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'a'), 'mitt');
    mkdirSync(join(folder, 'b'));
    expect(() => {
      writeOutput(join(folder, 'a'), bytes);
    }).toThrow('out-exists');
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('mitt');
    writeOutput(join(folder, 'a'), bytes, { replace: true });
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('innehåll');
    expect(() => {
      writeOutput(join(folder, 'b'), bytes, { replace: true });
    }).toThrow('not-a-file');
  });

  it('is refused before the work where it could not be written', () => {
    const folder = newFolder();
    expect(() => {
      checkOutput(join(folder, 'nej', 'a'));
    }).toThrow('folder-missing');
    checkOutput(join(folder, 'a'));
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });
});
