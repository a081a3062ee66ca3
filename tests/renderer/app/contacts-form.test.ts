import { describe, expect, it } from 'vitest';
import {
  changed,
  channelsOf,
  moved,
  rowsOf,
  survivesOf,
  withNew,
} from '../../../renderer/app/screens/items/channel-list.ts';
import { specsOf } from '../../../renderer/app/screens/items/field-specs.ts';
import {
  changedFields,
  newFields,
  valuesOf,
  withDraft,
} from '../../../renderer/app/screens/items/form-values.ts';

const stored = {
  given: 'Fadumo',
  family: 'Tallryda',
  tags: ['krisledning', 'vård'],
  protected_identity: true,
  channels: [
    { kind: 'email', value: 'fadumo.tallryda@granudda.example', rank: 2 },
    { kind: 'mobile_work', value: '070-174 06 21', rank: 1, last_verified_at: '2026-03-02' },
  ],
};

describe('the form of a contact', () => {
  const specs = specsOf('contact');
  const first = valuesOf(specs, stored);

  it('sends nothing where nothing was changed', () => {
    expect(changedFields(specs, first, first)).toEqual({});
  });

  it('sends what was changed, and null for what was emptied', () => {
    const values = {
      ...first,
      title: ' Enhetschef',
      family: '',
      tags: 'vård,  natt ',
      protected_identity: false,
    };
    expect(changedFields(specs, first, values)).toEqual({
      title: ' Enhetschef',
      family: null,
      tags: ['vård', 'natt'],
      protected_identity: null,
    });
  });

  it('sends of something new only what was filled', () => {
    const values = { ...valuesOf(specs, {}), given: 'Aino' };
    expect(newFields(specs, values)).toEqual({ given: 'Aino' });
  });

  it('keeps a password to the last space, and never sends the one that was not typed', () => {
    const logins = specsOf('credential');
    const empty = valuesOf(logins, { label: 'Webbhotell' });
    expect(changedFields(logins, empty, { ...empty, secret: ' EXEMPEL ' })).toEqual({ secret: ' EXEMPEL ' });
    expect(changedFields(logins, empty, empty)).toEqual({});
  });

  it('makes a number of a count, and leaves the rest for the engine to refuse', () => {
    const logins = specsOf('credential');
    const empty = valuesOf(logins, {});
    expect(newFields(logins, { ...empty, rotate_interval_days: '90' })).toEqual({ rotate_interval_days: 90 });
    expect(newFields(logins, { ...empty, rotate_interval_days: 'ofta' })).toEqual({
      rotate_interval_days: 'ofta',
    });
  });

  it('lays a draft over what is stored', () => {
    expect(withDraft({ given: 'Aino', title: 'Jurist' }, { title: null, family: 'Harrsel' })).toEqual({
      given: 'Aino',
      family: 'Harrsel',
    });
  });
});

describe('the channels of a contact', () => {
  const rows = rowsOf(stored.channels);

  it('stand in the order to try', () => {
    expect(rows.map(({ channel }) => channel['kind'])).toEqual(['mobile_work', 'email']);
  });

  it('are ranked as they stand once one was moved', () => {
    const [mobile] = rows;
    const next = channelsOf(moved(rows, mobile!.key, 1));
    expect(next.map(({ kind, rank }) => [kind, rank])).toEqual([
      ['email', 1],
      ['mobile_work', 2],
    ]);
  });

  it('stay as they are when the first is moved up or the last down', () => {
    expect(moved(rows, rows[0]!.key, -1)).toEqual(rows);
    expect(moved(rows, rows[1]!.key, 1)).toEqual(rows);
  });

  it('are no longer confirmed once the number is another', () => {
    const [mobile] = rows;
    expect(changed(rows, mobile!.key, { value: '070-174 06 22' })[0]?.channel).toEqual({
      kind: 'mobile_work',
      value: '070-174 06 22',
      rank: 1,
    });
    expect(changed(rows, mobile!.key, { private: true })[0]?.channel['last_verified_at']).toBe('2026-03-02');
  });

  it('are private from the start where they are somebody’s own', () => {
    const added = withNew(rows);
    const key = added.at(-1)!.key;
    expect(changed(added, key, { kind: 'home' }).at(-1)?.channel['private']).toBe(true);
  });

  it('are not stored while they are empty', () => {
    expect(channelsOf(withNew(rows))).toHaveLength(2);
  });

  it('say whether they work without the network only where someone said it', () => {
    expect(survivesOf({ survives: { own_network: 'yes' } })).toBe('yes');
    expect(survivesOf({ kind: 'email' })).toBe('unknown');
  });
});
