import fc from 'fast-check';
import { expect, it } from 'vitest';
import { viewOf } from '../../../vault/model/index.ts';
import { isPlainLine, line } from '../../../vault/model/schemas/values.ts';

it('takes as plain only what the schema leaves as it is', () => {
  const schema = line(12, 1);
  const piece = fc.constantFrom(
    'a',
    'Å',
    'é',
    'e\u0301',
    ' ',
    '  ',
    '\u00a0',
    '\u00ad',
    '\n',
    '\u200e',
    '\ud800',
    '😀',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        const parsed = schema.safeParse(text);
        if (isPlainLine(schema, text)) expect(parsed).toEqual({ success: true, data: text });
      },
    ),
  );
  expect(isPlainLine(schema, 'Åsa Frö-2')).toBe(true);
});

it('reads a word that a newer version added as other, and leaves out what does not fit', () => {
  const channels = [
    { kind: 'pigeon', value: 'Duvslaget' },
    { kind: 'direct' },
    { kind: 'E-post', value: 'a@b' },
    7,
  ];
  expect(viewOf('contact', { given: 5, title: ' Chef ', newer: 1, channels })).toEqual({
    title: 'Chef',
    channels: [
      { kind: 'other', value: 'Duvslaget' },
      { kind: 'email', value: 'a@b' },
    ],
  });
});
