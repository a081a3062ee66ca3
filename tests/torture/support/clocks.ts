import { logRecords, type Finding } from '../../../vault/store/index.ts';
import { addItem, editItem, historyOf } from '../../../vault/work/items/index.ts';
import { seededChance } from '../../../vault/work/demo/prng.ts';
import { openLocked } from '../../../vault/work/session/index.ts';
import { namesIn, withSession, type Place } from './place.ts';

/** A clock: what it shows at the n-th look. */
export type Clock = (look: number) => number;

const year = 365.25 * 86_400_000;
const today = Date.UTC(2026, 10, 24, 9);

/** Clocks of machines on which a battery died, a zone was wrong, or somebody tried things out. */
export const clocks: Readonly<Record<string, Clock>> = {
  'stands at 1970': () => 0,
  'begins at 1970': (look) => look * 1000,
  'passes the 2^31st second of 2038': (look) => Date.UTC(2038, 0, 19, 3, 14, 0) + look * 1000,
  'is ten years slow': (look) => today - 10 * year + look * 1000,
  'goes backwards': (look) => today - look * 60_000,
  'goes backwards over ten years and forwards again': (look) =>
    look % 20 < 10 ? today + look * 1000 : today - 10 * year + look * 1000,
  'jumps to the year 9999 and back': (look) => (look % 7 < 3 ? Date.UTC(9999, 11, 31) : today) + look,
};

/** A clock that jumps as it likes between 1970 and 2100. */
export function jumping(seed: number): Clock {
  const chance = seededChance(seed);
  const most = Math.floor(Date.UTC(2100, 0, 1) / 1000);
  return () => chance.int(most) * 1000;
}

export function withClock(place: Place, clock: Clock): Place {
  let look = 0;
  return { ...place, context: { ...place.context, now: () => Math.round(clock(look++)) } };
}

/** Saves some changes by a clock, half of them in a session of their own. */
export async function saveBy(place: Place, name: string, times: number): Promise<void> {
  const id = await withSession(place, (session) => addItem(session, 'contact', { given: name }));
  const half = Math.ceil(times / 2);
  for (let n = 0; n < half; n++)
    await withSession(place, (session) => {
      editItem(session, id, { title: `${n}` });
    });
  await withSession(place, (session) => {
    for (let n = half; n < times; n++) editItem(session, id, { title: `${n}` });
  });
}

/** What does not hold: the order of a contact's states, or what a check says that is not of clocks. */
export async function faultsOfClock(place: Place, name: string, times: number): Promise<string[]> {
  const { titles, findings, there } = await withSession(
    place,
    (session) => {
      const id = [...session.compartments()]
        .flatMap((each) => [...session.records(each.id)])
        .find(({ joined }) => joined.data['given'] === name)?.record;
      return {
        titles: id === undefined ? [] : historyOf(session, id).map(({ fields }) => fields['title']),
        findings: session.check(),
        there: namesIn(session).has(name),
      };
    },
    'read',
  );
  const expected = [undefined, ...Array.from({ length: times }, (_, n) => `${n}`)];
  return [
    ...(there ? [] : ['lost']),
    ...(JSON.stringify(titles) === JSON.stringify(expected) ? [] : [`order ${JSON.stringify(titles)}`]),
    ...findings.filter(({ kind }) => kind !== 'clock').map(({ kind }) => `finding ${kind}`),
    ...clocksNotTold(place, findings),
  ];
}

/** Each entry whose time is before a parent's is told once, and no other is. docs/vault-format.md 3. */
function clocksNotTold({ path, context }: Place, findings: readonly Finding[]): string[] {
  const locked = openLocked(path, 'read', context);
  const records = logRecords(locked);
  locked.close();
  const times = new Map(records.map(({ name, at }) => [name, at]));
  const wrong = records.filter(({ at, parents }) => parents.some((each) => (times.get(each) ?? 0) > at));
  const told = findings.flatMap((finding) => (finding.kind === 'clock' ? [finding.entry] : []));
  const isSame = JSON.stringify(wrong.map(({ name }) => name).sort()) === JSON.stringify([...told].sort());
  return isSame ? [] : [`clock told of ${told.length} entries, wrong in ${wrong.length}`];
}
