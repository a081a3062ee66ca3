import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { cryptoReady } from '../../crypto/index.ts';
import { countingCases, type CountingCase } from './examples/counting.ts';

const file = fileURLToPath(new URL('../vectors/vault/counting.json', import.meta.url));
let cases: CountingCase[];

beforeAll(async () => {
  await cryptoReady();
  cases = countingCases();
  if (process.env['UPDATE_EXAMPLES'] === '1') writeFileSync(file, `${JSON.stringify(cases, null, 1)}\n`);
});

const caseOf = (part: string) => cases.find(({ name }) => name.includes(part))!;

describe('the counting rule, on the logs that others may try their programs with', () => {
  it('comes to what the file says', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(cases);
  });

  it('quarantines what a removal takes beside it, and nothing before', () => {
    const { verdicts, roster } = caseOf('a removed writer adds');
    expect(verdicts).toMatchObject({
      'row-before': 'counts',
      taking: 'counts',
      'row-beside': 'quarantined',
    });
    expect(roster['bo']).toBe('removed');
  });

  it('lets a demotion take only what it takes', () => {
    expect(caseOf('may still write').verdicts['row-beside']).toBe('counts');
    expect(caseOf('may not write').verdicts['row-beside']).toBe('quarantined');
  });

  it('lets two managers who remove each other both be out, and the void of one be a claim', () => {
    const { verdicts, roster } = caseOf('remove each other');
    expect(verdicts).toMatchObject({
      'founder-removes-ada': 'quarantined',
      'ada-removes-founder': 'quarantined',
      void: 'claim',
    });
    expect([roster['founder'], roster['ada']]).toEqual(['removed', 'removed']);
  });

  it('gives back by a void what somebody took who does not count', () => {
    const { verdicts, roster } = caseOf('gives the third back');
    expect(verdicts).toMatchObject({ 'ada-removes-bo': 'quarantined', void: 'counts' });
    expect(roster).toMatchObject({ bo: '0 3', ada: 'removed' });
  });

  it('leaves a thief nothing of an old key', () => {
    const { verdicts, roster } = caseOf('a thief signs');
    expect(verdicts).toMatchObject({
      'own-change': 'counts',
      'thief-row': 'quarantined',
      'thief-change': 'quarantined',
    });
    expect(roster['bo']).toBe('0 3');
  });

  it('does not let the removed act by keys he set for another', () => {
    const { verdicts } = caseOf('decision 0009');
    expect(verdicts).toMatchObject({ 'ada-sets-cards': 'quarantined', 'as-the-cards': 'quarantined' });
  });

  it('takes the lesser of two rights', () => {
    expect(caseOf('the lesser holds').roster['bo']).toBe('0 1');
  });
});
