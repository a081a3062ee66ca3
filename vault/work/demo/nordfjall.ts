import type { Fields, JsonObject, RecordKind } from '../../model/index.ts';
import { parseInput } from '../../model/index.ts';
import { refTo, type DemoItem } from './items.ts';
import { addressWord, nameByNumber } from './names.ts';
import { numberAt } from './numbers.ts';
import { seededChance, type Chance } from './prng.ts';
import { demoTime, type DemoTime } from './time.ts';

export const region = 'Region Nordfjäll (lasttest)';

/** How large the region is; tests ask for less. */
interface RegionSize {
  readonly staff: number;
  readonly crisisContacts: number;
  readonly systems: number;
  readonly credentials: number;
  readonly envelopes: number;
}
const fullRegion: RegionSize = {
  staff: 30_000,
  crisisContacts: 2_000,
  systems: 500,
  credentials: 300,
  envelopes: 60,
};

const tag = 'lasttest';
const unitSize = 40;
const titles = [
  'Undersköterska',
  'Sjuksköterska',
  'Läkare',
  'Medicinsk sekreterare',
  'Tekniker',
  'Handläggare',
];

/** A whole region, one record at a time, for measuring. Its numbers come from the same reserved series, over and over. */
export function* nordfjall(seed: number, now: number, size: RegionSize = fullRegion): Generator<DemoItem> {
  const chance = seededChance(seed);
  const time = demoTime(now);
  yield item('organisation', 'region', { name: region, kind: 'region', tags: [tag] });
  for (let unit = 0; unit * unitSize < size.staff; unit++) yield unitOf(unit);
  for (let number = 0; number < size.staff; number++) yield staffMember(number, time, chance);
  for (let number = 0; number < size.crisisContacts; number++)
    yield crisisContact(number, size, time, chance);
  yield* crisisLists(size);
  for (let number = 0; number < size.systems; number++) yield systemOf(number, size);
  for (let number = 0; number < size.credentials; number++) yield credentialOf(number, size, time, chance);
  for (let number = 0; number < size.envelopes; number++) yield envelopeOf(number, size);
}

function item<K extends RecordKind>(kind: K, ref: string, fields: Fields<K>): DemoItem {
  return { ref, kind, data: parseInput(kind, fields) as JsonObject };
}

function unitOf(unit: number): DemoItem {
  return item('organisation', `enhet-${unit}`, {
    name: `Vårdenhet ${unit + 1}`,
    kind: 'own_unit',
    parent: refTo('region'),
    channels: [{ kind: 'direct', value: numberAt('stockholm', unit), survives: { own_network: 'no' } }],
  });
}

function staffMember(number: number, time: DemoTime, chance: Chance): DemoItem {
  const name = nameByNumber(number);
  return item('contact', `person-${number}`, {
    ...name,
    title: chance.pick(titles),
    unit: refTo(`enhet-${Math.floor(number / unitSize)}`),
    status: 'active',
    tags: [tag],
    last_verified_at: time.day(-chance.int(500)),
    channels: [
      { kind: 'direct', value: numberAt('granudda', number), survives: { own_network: 'no' } },
      { kind: 'email', value: `${addressWord(name.given)}.${number}@nordfjall.example` },
    ],
  });
}

function crisisContact(number: number, size: RegionSize, time: DemoTime, chance: Chance): DemoItem {
  return item('contact', `kris-${number}`, {
    ...nameByNumber(size.staff + number),
    title: `Krisfunktion ${number + 1}`,
    unit: refTo(`enhet-${number % Math.ceil(size.staff / unitSize)}`),
    status: 'active',
    tags: [tag, 'kris'],
    last_verified_at: time.day(-chance.int(200)),
    channels: [
      { kind: 'mobile_work', value: numberAt('mobile', number), survives: { own_network: 'yes' } },
      {
        kind: 'mobile_private',
        value: numberAt('mobile', number + 41),
        private: true,
        secrecy_basis: 'OSL 39:3',
      },
    ],
  });
}

const listSize = 50;

function* crisisLists(size: RegionSize): Generator<DemoItem> {
  for (let first = 0; first < size.crisisContacts; first += listSize) {
    const last = Math.min(first + listSize, size.crisisContacts);
    const entries = Array.from({ length: last - first }, (_, at) => ({ ref: refTo(`kris-${first + at}`) }));
    yield item('list', `larm-${first / listSize}`, {
      name: `Larmlista ${first / listSize + 1}`,
      type: 'call_list',
      review_interval_days: 90,
      entries,
    });
  }
}

function systemOf(number: number, size: RegionSize): DemoItem {
  return item('system', `system-${number}`, {
    name: `Vårdsystem ${number + 1}`,
    purpose: 'Lasttest',
    tier: number % 10 === 0 ? '0-4h' : '72h',
    owner: refTo(`kris-${number % size.crisisContacts}`),
    restore_order: number + 1,
    ...(number === 0 ? {} : { depends_on: [refTo(`system-${Math.floor(number / 2)}`)] }),
  });
}

function credentialOf(number: number, size: RegionSize, time: DemoTime, chance: Chance): DemoItem {
  return item('credential', `login-${number}`, {
    label: `Driftkonto ${number + 1}`,
    username: `drift-${number + 1}`,
    secret: `EXEMPEL-${chance.int(1_000_000_000)}`,
    kind: 'password',
    system: refTo(`system-${number % size.systems}`),
    compartment: number % 3 === 0 ? 'communication' : 'it',
    rotated_at: time.day(-chance.int(300)),
    state: 'ok',
  });
}

function envelopeOf(number: number, size: RegionSize): DemoItem {
  const inEach = Math.ceil(size.credentials / size.envelopes);
  const contents = Array.from({ length: inEach }, (_, at) => number * inEach + at)
    .filter((each) => each < size.credentials)
    .map((each) => ({ credential: refTo(`login-${each}`) }));
  return item('envelope', `kuvert-${number}`, {
    number: String(number).padStart(3, '0'),
    name: `Kuvert ${number + 1}`,
    contents,
    rule: { count: 2 },
    required_copies: 2,
    max_age_days: 180,
  });
}
