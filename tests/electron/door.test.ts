import { describe, expect, it } from 'vitest';
import { createDoor, methods } from '../../electron/contract/index.ts';
import { toWire } from '../../electron/engine/to-wire.ts';
import { CryptoError } from '../../crypto/index.ts';

const shell = (handle: () => null) =>
  createDoor<'shell'>(
    'shell',
    {
      readSettings: () => ({}),
      chooseLanguage: (input) => {
        if (input !== 'known') throw new TypeError('Granudda');
        return { language: 'sv' };
      },
      reportSettled: () => ({}),
    },
    { readSettings: () => ({ language: 'sv' }), chooseLanguage: handle, reportSettled: () => null },
    toWire,
  );

describe('a door', () => {
  it('answers a method of the table', async () => {
    expect(await shell(() => null)('readSettings', {})).toEqual({ ok: true, value: { language: 'sv' } });
  });

  it.each(['noSuchMethod', 'toString', '__proto__', 'constructor', ''])(
    'refuses the method "%s"',
    async (name) => {
      const answer = await shell(() => null)(name, {});
      expect(answer).toEqual({ ok: false, error: { code: 'request-unknown', params: {} } });
    },
  );

  it('does not run a handler whose request is not understood, and does not repeat it', async () => {
    const answer = await shell(() => expect.unreachable())('chooseLanguage', 'secret words');
    expect(answer).toEqual({ ok: false, error: { code: 'request-refused', params: {} } });
  });

  it('lets a code and numbers out, and nothing else of an error', async () => {
    const refused = await shell(() => {
      throw new CryptoError('cards-too-few', { seen: 2, needed: 3 });
    })('chooseLanguage', 'known');
    expect(refused).toEqual({ ok: false, error: { code: 'cards-too-few', params: { seen: 2, needed: 3 } } });
    const unexpected = await shell(() => {
      throw new TypeError('EXEMPEL password');
    })('chooseLanguage', 'known');
    expect(unexpected).toEqual({ ok: false, error: { code: 'unexpected', params: {} } });
  });

  it('has no method that opens anything but what the table lists', () => {
    expect(methods).toEqual({
      vault: { showCallList: true },
      shell: { readSettings: true, chooseLanguage: true, reportSettled: true },
    });
  });
});
