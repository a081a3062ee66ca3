import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintChoiceView, PrinterView } from '../../electron/contract/index.ts';
import { createTranslator } from '../../i18n/index.ts';
import {
  explanationOf,
  firstChosen,
  grouped,
  isReadableSecret,
  nameOf,
} from '../../renderer/app/screens/print/print-sets.ts';
import { printTarget } from '../../renderer/app/screens/print/print-target.ts';
import { dpiFor, pixelsOf } from '../../renderer/app/screens/print/use-zoom.ts';
import { wayOut } from '../../renderer/app/screens/print/way-out.ts';

const choice = (set: string, group: PrintChoiceView['group'], isSecret = false): PrintChoiceView => ({
  set,
  group,
  title: set.includes(':') ? 'Krisledningen' : '',
  isSecret,
});
const choices = [
  choice('paper-vault', 'paper-vault', true),
  choice('envelope:e3', 'envelopes', true),
  choice('forms', 'forms'),
  choice('call-list:l1', 'lists'),
  choice('contacts', 'lists'),
  choice('first-hour', 'first'),
];

describe('what can be printed', () => {
  it('stands in the order of need, what is sealed last', () => {
    expect(grouped(choices).map(({ group }) => group)).toEqual([
      'first',
      'lists',
      'forms',
      'envelopes',
      'paper-vault',
    ]);
  });

  it('is named by its own title or by the name of its set, in both languages', () => {
    const [sv, en] = [createTranslator('sv'), createTranslator('en')];
    expect(nameOf(sv, choice('call-list:l1', 'lists'))).toBe('Krisledningen');
    expect(nameOf(sv, choice('first-hour', 'first'))).toBe('Första timmen');
    expect(nameOf(en, choice('first-hour', 'first'))).toBe('The first hour');
    expect(choices.filter((each) => explanationOf(sv, each) === '')).toEqual([]);
  });

  it('has an explanation or none, but never fails, for a set that this page does not know', () => {
    expect(explanationOf(createTranslator('sv'), choice('new:1', 'forms'))).toBe('');
    expect(nameOf(createTranslator('sv'), { ...choice('new', 'forms'), title: 'Nytt' })).toBe('Nytt');
  });

  it('counts as readable passwords only what is not encrypted', () => {
    expect(choices.filter(isReadableSecret).map(({ set }) => set)).toEqual(['envelope:e3']);
  });
});

describe('Ctrl+P', () => {
  it('chooses what was on the screen', () => {
    const chosen = (place: string, item: string | null) => [
      ...firstChosen(choices, printTarget({ place, item })),
    ];
    expect(chosen('contacts', 'c17')).toEqual(['contacts']);
    expect(chosen('lists', 'l1')).toEqual(['call-list:l1']);
    expect(chosen('envelopes', 'e3')).toEqual(['envelope:e3']);
    expect(chosen('home', null)).toEqual(['first-hour']);
    expect(chosen('settings', null)).toEqual([]);
    expect(chosen('cards', 'e3')).toEqual([]);
  });

  it('chooses the envelopes that a login lies in', () => {
    const held = [
      { ...choice('envelope:e3', 'envelopes'), holds: ['k1', 'k2'] },
      choice('envelope:e4', 'envelopes'),
    ];
    expect([...firstChosen(held, printTarget({ place: 'logins', item: 'k2' }))]).toEqual(['envelope:e3']);
  });

  it('chooses nothing for an id that is no longer there', () => {
    expect(firstChosen(choices, 'gone').size).toBe(0);
  });
});

const printer = (name: string, kind: PrinterView['kind'], isDefault = false): PrinterView => ({
  name,
  kind,
  isDefault,
});

describe('the printer that is proposed', () => {
  const all = [printer('Kön', 'pull-print', true), printer('Filen', 'pdf'), printer('USB', 'local')];

  it('has a cable when there are passwords on the paper', () => {
    expect(wayOut(all, true)?.name).toBe('USB');
  });

  it('is the computer’s own choice otherwise, and where none has a cable', () => {
    expect(wayOut(all, false)?.name).toBe('Kön');
    expect(wayOut(all.slice(0, 2), true)?.name).toBe('Kön');
  });

  it('is one that gives paper where none is chosen', () => {
    expect(wayOut([printer('Filen', 'pdf'), printer('Växeln', 'network')], false)?.name).toBe('Växeln');
    expect(wayOut([], true)).toBeUndefined();
  });
});

describe('a page picture', () => {
  it('is never asked for outside what the engine draws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, 0.5, 0.75, 1, 1.5, 2, 3),
        fc.double({ min: 0.5, max: 4, noNaN: true }),
        (zoom, density) => {
          const dpi = dpiFor(zoom, density);
          return Number.isInteger(dpi) && dpi >= 20 && dpi <= 600;
        },
      ),
    );
  });

  it('is as large as the paper at 100 %', () => {
    expect(pixelsOf(25.4, 1)).toBe(96);
    expect(pixelsOf(210, 1)).toBe(794);
  });
});
