import { describe, expect, it } from 'vitest';
import { oneTimeCodeAt, oneTimeCodesFrom, readOneTime } from '../../../../vault/work/index.ts';

/** RFC 6238, appendix B: the secret in ASCII, repeated to the length of the hash; eight digits. */
const secrets = {
  SHA1: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  SHA256: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA',
  SHA512:
    'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNA',
};
const published = [
  [59, '94287082', '46119246', '90693936'],
  [1_111_111_109, '07081804', '68084774', '25091201'],
  [1_111_111_111, '14050471', '67062674', '99943326'],
  [1_234_567_890, '89005924', '91819424', '93441116'],
  [2_000_000_000, '69279037', '90698825', '38618901'],
  [20_000_000_000, '65353130', '77737706', '47863826'],
] as const;

describe.each(published)('at second %i', (second, ...codes) => {
  it.each([
    ['SHA1', codes[0]],
    ['SHA256', codes[1]],
    ['SHA512', codes[2]],
  ] as const)('the code of RFC 6238 by %s comes out', async (algorithm, code) => {
    const settings = readOneTime(
      `otpauth://totp/EXEMPEL?secret=${secrets[algorithm]}&digits=8&algorithm=${algorithm}`,
    );
    expect((await oneTimeCodeAt(settings!, second * 1000)).code).toBe(code);
  });
});

describe('what is kept for one-time codes', () => {
  it('may be a secret alone, as people copy it', async () => {
    const settings = readOneTime('gezd gnbv gy3t qojq-gezd gnbv gy3t qojq');
    expect(settings).toMatchObject({ period: 30, digits: 6, hash: 'SHA-1' });
    expect((await oneTimeCodeAt(settings!, 59_000)).code).toBe('287082');
  });

  it.each([
    '',
    'EXEMPEL 0189',
    'otpauth://hotp/EXEMPEL?secret=GEZDGNBV&counter=1',
    'otpauth://totp/EXEMPEL',
    'otpauth://totp/EXEMPEL?secret=GEZDGNBV&algorithm=MD5',
    'otpauth://totp/EXEMPEL?secret=GEZDGNBV&period=0',
    'otpauth://totp/EXEMPEL?secret=GEZDGNBV&digits=40',
    'otpauth://totp/EXEMPEL?secret=GEZDGNBV&encoder=steam',
  ])('is refused when it makes no codes by the clock: %s', (text) => {
    expect(readOneTime(text)).toBeNull();
  });
});

it('codes follow one another without a gap for as long as they are shown', async () => {
  const codes = await oneTimeCodesFrom(readOneTime(secrets.SHA1)!, 50_000, 60);
  expect(codes.map(({ from, until }) => [from, until])).toEqual([
    [30_000, 60_000],
    [60_000, 90_000],
    [90_000, 120_000],
  ]);
  expect(codes[0]!.code).toBe('287082');
});
