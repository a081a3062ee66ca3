import { beforeAll, expect, it } from 'vitest';
import { cryptoReady } from '../../../../crypto/index.ts';
import {
  addItem,
  confirmItem,
  editItem,
  findItem,
  revealField,
  showItem,
  showOneTimeCodes,
  withKeptExtra,
  type ShownCodes,
} from '../../../../vault/work/items/index.ts';
import { tempFolders } from '../../../support/temp-folder.ts';
import { asOwner, foundTown } from '../../store/support/people.ts';

beforeAll(cryptoReady);
const newFolder = tempFolders();

const extra = [
  { label: 'Kundnummer', value: '4711', hidden: false },
  { label: 'Säkerhetsfråga', value: 'EXEMPEL svar', hidden: true },
  { label: 'Puk', value: 'EXEMPEL 1234' },
];

it('a hidden extra field goes by its place, and is noted when it is shown', () => {
  asOwner(foundTown(newFolder()), (session) => {
    const id = addItem(session, 'credential', { label: 'Nödkontot', extra });
    expect(JSON.stringify(showItem(session, id))).not.toContain('EXEMPEL');
    expect(revealField(session, id, 'extra.2', '')).toMatchObject({ secret: 'EXEMPEL 1234', noted: true });
    for (const field of ['extra.0', 'extra.3', 'extra'])
      expect(() => revealField(session, id, field, '')).toThrow('no-such-record');
  });
});

it('an edit keeps the values of hidden extra fields that it never saw', () => {
  asOwner(foundTown(newFolder()), (session) => {
    const id = addItem(session, 'credential', { label: 'Nödkontot', extra });
    const patch = {
      extra: [
        { label: 'Puk', hidden: true, kept: 2 },
        { label: 'Säkerhetsfråga', hidden: true, kept: 1, value: 'EXEMPEL nytt' },
      ],
    };
    editItem(session, id, withKeptExtra(session, id, patch));
    expect(findItem(session, id).fields).toMatchObject({
      extra: [
        { label: 'Puk', hidden: true, value: 'EXEMPEL 1234' },
        { label: 'Säkerhetsfråga', hidden: true, value: 'EXEMPEL nytt' },
      ],
    });
  });
});

it('one-time codes are noted once, and none come from what is no key to them', async () => {
  const shown = await new Promise<ShownCodes[]>((resolve, reject) => {
    asOwner(foundTown(newFolder()), (session) => {
      const good = addItem(session, 'credential', { label: 'A', otp: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' });
      const odd = addItem(session, 'credential', { label: 'B', otp: 'EXEMPEL 0189' });
      const asked = { reason: '', now: 59_000, seconds: 1 };
      const both = [good, odd].map((id) => showOneTimeCodes(session, id, asked));
      Promise.all(both).then(resolve, reject);
    });
  });
  expect(shown).toEqual([
    { noted: true, codes: [{ code: '287082', from: 30_000, until: 60_000 }] },
    { noted: true, codes: [] },
  ]);
});

it('an organisation is dated as a whole when what is kept of it was found right', () => {
  asOwner(foundTown(newFolder()), (session) => {
    const id = addItem(session, 'organisation', { name: 'Granudda Energi' });
    confirmItem(session, id, { at: Date.UTC(2026, 2, 14), by: 'Signe Frostvall' });
    expect(showItem(session, id).fields).toMatchObject({
      last_verified_at: '2026-03-14T00:00:00.000Z',
      last_verified_by: 'Signe Frostvall',
    });
  });
});
