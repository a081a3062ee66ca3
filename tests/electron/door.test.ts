import { describe, expect, it } from 'vitest';
import { CryptoError } from '../../crypto/index.ts';
import { createDoor, methods, type Handlers } from '../../electron/contract/index.ts';
import { vaultParsers } from '../../electron/engine/parsers/index.ts';
import { itemParsers } from '../../electron/engine/parsers/items.ts';
import { openingParsers } from '../../electron/engine/parsers/opening.ts';
import { paperParsers } from '../../electron/engine/parsers/paper.ts';
import { toWire } from '../../electron/engine/to-wire.ts';
import { shellParsers } from '../../electron/main/shell-parsers.ts';
import { ModelError } from '../../vault/model/index.ts';

const refused = { ok: false, error: { code: 'request-refused', params: {} } };

/** A door whose handlers all do the same. */
const shell = (handle: () => never) => {
  const handlers = Object.fromEntries(Object.keys(methods.shell).map((name) => [name, handle]));
  return createDoor('shell', shellParsers, handlers as unknown as Handlers<'shell'>, toWire);
};

describe('a door', () => {
  it('answers a method of the table', async () => {
    const answer = createDoor(
      'shell',
      shellParsers,
      { lock: () => null } as unknown as Handlers<'shell'>,
      toWire,
    );
    expect(await answer('lock', {})).toEqual({ ok: true, value: null });
  });

  it.each(['noSuchMethod', 'toString', '__proto__', 'constructor', ''])(
    'refuses the method "%s"',
    async (name) => {
      const answer = await shell(() => expect.unreachable())(name, {});
      expect(answer).toEqual({ ok: false, error: { code: 'request-unknown', params: {} } });
    },
  );

  it('does not run a handler whose request is not understood, and does not repeat it', async () => {
    expect(await shell(() => expect.unreachable())('openRecent', 'secret words')).toEqual(refused);
  });

  it('waits until it is ready, and answers with what kept it from being so', async () => {
    const notReady = () => Promise.reject(new CryptoError('memory-short'));
    const answer = createDoor(
      'shell',
      shellParsers,
      { lock: () => expect.unreachable() } as unknown as Handlers<'shell'>,
      toWire,
      notReady,
    );
    expect(await answer('lock', {})).toMatchObject({ error: { code: 'memory-short' } });
  });

  it('lets a code, numbers and the name of a field out, and nothing else of an error', async () => {
    const thrown = async (error: Error) =>
      shell(() => {
        throw error;
      })('lock', {});
    expect(await thrown(new CryptoError('cards-too-few', { seen: 2, needed: 3 }))).toEqual({
      ok: false,
      error: { code: 'cards-too-few', params: { seen: 2, needed: 3 } },
    });
    expect(await thrown(new ModelError('field-invalid', 'channels.0.kind'))).toEqual({
      ok: false,
      error: { code: 'field-invalid', params: {}, field: 'channels.0.kind' },
    });
    expect(await thrown(new TypeError('EXEMPEL password'))).toEqual({
      ok: false,
      error: { code: 'unexpected', params: {} },
    });
  });
});

const parsers: [string, (input: unknown) => unknown][] = [
  ...Object.entries(vaultParsers),
  ...Object.entries(shellParsers),
];

describe('the parsers of both doors', () => {
  it.each(parsers)('%s takes no other shape and no field that it does not know', (_name, parse) => {
    const wrong = [undefined, null, 7, 'text', [], { more: 1 }, { id: 7 }, { __proto__: null, extra: {} }];
    for (const input of wrong) expect(() => parse(input)).toThrow();
  });

  it('are as many as the methods of the table', () => {
    expect(Object.keys(vaultParsers).sort()).toEqual(Object.keys(methods.vault).sort());
    expect(Object.keys(shellParsers).sort()).toEqual(Object.keys(methods.shell).sort());
  });

  it('refuse what is too large to be typed or scanned', () => {
    const id = 'ab'.repeat(16);
    const tooLarge = [
      () => openingParsers.weighPassphrase({ passphrase: 'a'.repeat(5_000) }),
      () => itemParsers.search({ query: 'a'.repeat(500) }),
      () => itemParsers.editItem({ id, fields: { note: 'a'.repeat(500_000) } }),
      () => paperParsers.addScan({ name: 'scan.png', bytes: new Uint8Array(65_000_000) }),
      () => paperParsers.pagePicture({ print: 1, page: 0, dpi: 5_000 }),
      () => shellParsers.clearCopied({ mark: id, seconds: 100_000 }),
    ];
    for (const parse of tooLarge) expect(parse).toThrow();
  });

  it('take records by their id and by nothing else', () => {
    for (const id of ['', '..', 'AB'.repeat(16), 'ab'.repeat(17), '%']) {
      expect(() => itemParsers.showItem({ id })).toThrow();
    }
  });
});
