import { assertNever } from '../../../crypto/index.ts';
import type { Channel, Fields } from '../../model/index.ts';
import { refTo } from './items.ts';
import { addressWord } from './names.ts';
import { foreignNumber } from './numbers.ts';
import { namedPeople, type Reach } from './named-people.ts';
import type { World } from './world.ts';

type Contact = Fields<'contact'>;

/** Whom the other parts of the demo choose from: references by unit, in the order they were made. */
export type Staff = ReadonlyMap<string, readonly string[]>;

interface Person {
  readonly ref: string;
  readonly given: string;
  readonly family: string;
  readonly title: string;
  readonly unit: string;
  readonly manager?: string;
  readonly reach: Reach;
}

/** People without a name of their own in the script: unit, how many, title, nearest manager, how they are reached. */
const crowds: readonly (readonly [string, number, string, string, Reach])[] = [
  ['ledning', 2, 'Nämndsekreterare', 'granbacke', 'landline'],
  ['it', 6, 'IT-tekniker', 'kvistbo', 'mobile'],
  ['ekonomi', 3, 'Ekonom', 'rimfors', 'landline'],
  ['hr', 2, 'HR-konsult', 'ripvik', 'landline'],
  ['politik', 24, 'Ledamot i kommunfullmäktige', '', 'private'],
  ['hemtjanst-centrum', 21, 'Undersköterska', 'tallryda', 'landline'],
  ['hemtjanst-sorsel', 11, 'Undersköterska', 'sorsel-chef', 'landline'],
  ['hemsjukvard', 2, 'Sjuksköterska', 'hemsjukvard-chef', 'mobile'],
  ['va', 2, 'Drifttekniker VA', 'va-chef', 'mobile'],
  ['fastighet', 2, 'Drifttekniker fastighet', 'fastighet-chef', 'mobile'],
];

/** All people of the municipality, named ones first. */
export function addPeople(world: World): Staff {
  const staff = new Map<string, string[]>();
  const put = (person: Person, more: Contact = {}): void => {
    world.add('contact', person.ref, { ...contactOf(world, person), ...more });
    staff.set(person.unit, [...(staff.get(person.unit) ?? []), refTo(person.ref)]);
  };
  for (const [ref, given, family, title, unit, manager, reach] of namedPeople) {
    const person = { ref, given, family, title, unit, reach, ...(manager === '' ? {} : { manager }) };
    put(person, exceptionOf(world, ref));
  }
  for (const [unit, count, title, manager, reach] of crowds) {
    for (let number = 1; number <= count; number++) {
      const person = { ref: `${unit}-${number}`, ...world.nextName(), title, unit, reach };
      put(manager === '' ? person : { ...person, manager });
    }
  }
  addDuplicate(world);
  return staff;
}

function contactOf(world: World, person: Person): Contact {
  const { given, family, title, unit, manager, reach } = person;
  const verified = world.chance.int(8) === 0 ? 100 + world.chance.int(300) : world.chance.int(85);
  return {
    given,
    family,
    title,
    unit: refTo(unit),
    ...(manager === undefined ? {} : { nearest_manager: refTo(manager) }),
    status: 'active',
    can_be_printed: 'all',
    channels: channelsOf(world, person, reach),
    last_verified_at: world.time.day(-verified),
    last_verified_how: 'telefon',
  };
}

function channelsOf(world: World, person: Person, reach: Reach): Channel[] {
  const mail: Channel = {
    kind: 'email',
    value: `${addressWord(person.given)}.${addressWord(person.family)}@granudda.example`,
    survives: { own_network: 'no', internet: 'no' },
  };
  switch (reach) {
    case 'leader':
      return [workMobile(world), privateMobile(world), officeLine(world), mail];
    case 'mobile':
      return [workMobile(world), mail];
    case 'landline':
      return [officeLine(world), mail];
    case 'private':
      return [world.numbersLeft('mobile') > keptMobiles ? privateMobile(world) : homeLine(world), mail];
    default:
      return assertNever(reach);
  }
}

/** The series is short: so many stay for technicians and duty phones. */
const keptMobiles = 24;
const mobileFate = { own_network: 'yes', internet: 'yes', mobile_net: 'no', power: 'unknown' } as const;

function workMobile(world: World): Channel {
  return { kind: 'mobile_work', value: world.number('mobile'), survives: mobileFate };
}

function privateMobile(world: World): Channel {
  const value = world.number('mobile');
  return { kind: 'mobile_private', value, private: true, secrecy_basis: 'OSL 39:3', survives: mobileFate };
}

function homeLine(world: World): Channel {
  return {
    kind: 'home',
    value: world.number('malmo'),
    private: true,
    secrecy_basis: 'OSL 39:3',
    survives: { own_network: 'yes', internet: 'yes', mobile_net: 'yes', power: 'no' },
  };
}

/** A line of the municipality's own exchange, which dies with its network. */
function officeLine(world: World): Channel {
  return {
    kind: 'direct',
    value: world.number('granudda'),
    survives: { own_network: 'no', internet: 'no', mobile_net: 'yes', power: 'no' },
  };
}

function exceptionOf(world: World, ref: string): Contact {
  const { day } = world.time;
  switch (ref) {
    case 'skyddad':
      return {
        protected_identity: true,
        can_be_printed: 'never',
        channels: [],
        note: 'Nås genom närmaste chef.',
      };
    case 'registrator':
    case 'hr-strateg':
      return { status: 'leave', absences: [{ from: day(-20), to: day(60), covered_by: refTo('kansli') }] };
    case 'controller':
      return { status: 'left', end: day(-6) };
    case 'asklint':
      return {
        verify_phrase: 'EXEMPEL blå ladan',
        private_accounts: [{ service: 'Privat konto i bildtjänst', hardened_at: day(-210) }],
      };
    case 'utlandet':
      return {
        channels: [
          {
            kind: 'mobile_private',
            value: foreignNumber,
            private: true,
            survives: { own_network: 'yes', internet: 'yes', mobile_net: 'no' },
          },
        ],
      };
    default:
      return {};
  }
}

/** The same person twice, as imports leave them: the second time with another spelling and no number. */
function addDuplicate(world: World): void {
  world.add('contact', 'dubblett', {
    given: 'Petra',
    family: 'Lingonmark',
    title: 'Kommunikatör, vik.',
    unit: 'Kommunikation',
    channels: [{ kind: 'email', value: 'petra.lingonmark@granudda.example' }],
  });
}
