import type { Fields } from '../../model/index.ts';
import type { addOutside } from './contacts-outside.ts';
import { staffDeputies, staffFunctions } from './functions.ts';
import { refTo } from './items.ts';
import type { Staff } from './people.ts';
import type { World } from './world.ts';

type Outside = ReturnType<typeof addOutside>;
type ListFields = Fields<'list'>;

const refs = (text: string): string[] => text.split(' ').map(refTo);
const entries = (who: readonly string[]): NonNullable<ListFields['entries']> => who.map((ref) => ({ ref }));

const callMessage = {
  sv:
    'Hej, det här är {namn} på Granudda kommun. Krisledningen är inkallad. Kom till stadshuset, plan 2. ' +
    'Fungerar inte det, kom till brandstationen. Ring tillbaka på listans nummer om du är osäker. När kan du vara här?',
  en:
    'Hello, this is {name} at Granudda kommun. The crisis management is called in. Come to the town hall, floor 2. ' +
    'If that does not work, come to the fire station. Ring back on the number of the list if you are unsure. When can you be here?',
} as const;
const staffChannels = {
  sv: 'Så når du medarbetare utan e-post och dator',
  en: 'How to reach staff without e-mail and computer',
} as const;

/** The lists that are printed, with exactly as many rows as a municipality of this size has. */
export function addLists(world: World, staff: Staff, outside: Outside): void {
  const of = (unit: string): readonly string[] => staff.get(unit) ?? [];
  addCallLists(world, of);
  addUnitLists(world, of);
  addWorkplaceLists(world, of, outside);
  addOutsideLists(world, of, outside);
  addCallTree(world, of);
}

function addCallLists(world: World, of: (unit: string) => readonly string[]): void {
  const board = of('politik').slice(0, 7);
  // The five at the head are those that the sheet for the first hour names.
  const first = refs('tib stab-chef granbacke it-jour stab-kommunikation');
  const leaders = refs(
    'kvistbo rimfors lavhage skolchef samhallschef stormudd alvstrom-roth frostvall myrskar',
  );
  add(
    world,
    'lista-larm',
    'Larm krisledning',
    'call_list',
    [
      ...first,
      ...staffFunctions.map(refTo).filter((ref) => !first.includes(ref)),
      ...leaders,
      ...board,
      ...refs('va-jour energi-vd bostad-vd'),
    ],
    {
      owner: refTo('isnas-vide'),
      message_template: callMessage[world.language],
      review_interval_days: 90,
      reviewed_at: world.time.day(-97),
    },
  );
  add(
    world,
    'lista-stab',
    'Krisstab',
    'call_list',
    [...staffFunctions.map(refTo), ...staffDeputies.map(refTo), ...refs('kommunikator-it')],
    {
      owner: refTo('isnas-vide'),
      message_template: callMessage[world.language],
      review_interval_days: 90,
      reviewed_at: world.time.day(-30),
    },
  );
  add(world, 'lista-politik', 'Förtroendevalda', 'phone_list', of('politik'), {
    owner: refTo('kansli'),
    review_interval_days: 180,
    reviewed_at: world.time.day(-120),
  });
}

function addUnitLists(world: World, of: (unit: string) => readonly string[]): void {
  const unitList = { print_profile: 'full', valid_days: 7, review_interval_days: 14 } as const;
  add(
    world,
    'lista-centrum',
    'Hemtjänst Centrum',
    'unit_list',
    [
      ...of('hemtjanst-centrum'),
      ...refs(
        'hemtjanst-natt hemsjukvard-natt lavhage sorsel-chef alvmon-chef hemsjukvard-chef granliden-chef',
      ),
      ...refs('lev-larm apotek nyckelhallare fastighetsjour nodnummer'),
    ],
    { owner: refTo('tallryda'), reviewed_at: world.time.day(-4), ...unitList },
  );
  add(
    world,
    'lista-sorsel',
    'Hemtjänst Sörsel',
    'unit_list',
    [
      ...of('hemtjanst-sorsel'),
      ...refs('hemtjanst-natt hemsjukvard-natt tallryda lavhage lev-larm apotek nodnummer'),
    ],
    { owner: refTo('sorsel-chef'), reviewed_at: world.time.day(-19), ...unitList },
  );
}

function addWorkplaceLists(world: World, of: (unit: string) => readonly string[], outside: Outside): void {
  add(
    world,
    'lista-skolor',
    'Skolor',
    'phone_list',
    [
      ...refs('skolchef rektor-1 rektor-2 rektor-3 rektor-4 rektor-5'),
      ...refs('centralskolan sorselskolan alvmoskolan isnasskolan gymnasiet skolskjuts'),
    ],
    { owner: refTo('skolchef'), review_interval_days: 180, reviewed_at: world.time.day(-60) },
  );
  add(
    world,
    'lista-fastighet',
    'Fastighet och VA',
    'phone_list',
    [
      ...refs('va-jour fastighetsjour samhallschef'),
      ...of('va'),
      ...of('fastighet'),
      ...refs('energi-drift energi bostad lev-va lev-ventilation lev-passer'),
    ],
    { owner: refTo('samhallschef'), review_interval_days: 180, reviewed_at: world.time.day(-200) },
  );
  add(world, 'lista-kanaler', 'Kanaler till medarbetare', 'phone_list', outside.channels, {
    owner: refTo('alvstrom-roth'),
    purpose: staffChannels[world.language],
    review_interval_days: 180,
    reviewed_at: world.time.day(-45),
  });
}

function addOutsideLists(world: World, of: (unit: string) => readonly string[], outside: Outside): void {
  add(
    world,
    'lista-it',
    'IT och leverantörer',
    'suppliers',
    [...of('it'), ...refs('it-jour'), ...outside.suppliers.slice(0, 16)],
    { owner: refTo('kvistbo'), review_interval_days: 180, reviewed_at: world.time.day(-70) },
  );
  add(world, 'lista-media', 'Media', 'media_list', outside.media, {
    owner: refTo('alvstrom-roth'),
    review_interval_days: 365,
    reviewed_at: world.time.day(-150),
  });
  add(world, 'lista-myndigheter', 'Myndigheter och grannar', 'authorities', outside.authorities, {
    owner: refTo('isnas-vide'),
    review_interval_days: 365,
    reviewed_at: world.time.day(-380),
  });
  add(
    world,
    'lista-bank',
    'Bank och lön',
    'attest',
    refs('bank bank-reserv rimfors harrsel firmatecknare attest-loner lev-solida ekonomi-1'),
    { owner: refTo('rimfors'), review_interval_days: 180, reviewed_at: world.time.day(-80) },
  );
}

/** One calls six, who call twenty-two. */
function addCallTree(world: World, of: (unit: string) => readonly string[]): void {
  const first = refs('lavhage skolchef samhallschef rimfors ripvik kvistbo');
  const second = [
    refs('tallryda sorsel-chef alvmon-chef hemsjukvard-chef granliden-chef forsorjning-chef'),
    refs('rektor-1 rektor-2 rektor-3 rektor-4 rektor-5'),
    refs('va-chef gata-chef fastighet-chef'),
    refs('harrsel ekonomi-1'),
    refs('hr-1 hr-2'),
    of('it').slice(1, 5),
  ];
  world.add('list', 'lista-ringkedja', {
    name: 'Ringkedja chefer',
    type: 'call_tree',
    owner: refTo('ripvik'),
    message_template: callMessage[world.language],
    entries: entries([refTo('granbacke'), ...first, ...second.flat()]),
    call_nodes: [
      { caller: refTo('granbacke'), callees: first, deputy_caller: refTo('kansli'), est_minutes: 18 },
      ...first.map((caller, at) => ({
        caller,
        callees: [...(second[at] ?? [])],
        return_call_to: refTo('granbacke'),
        est_minutes: 3 * (second[at]?.length ?? 0),
        // The last of them has no deputy: something for the readiness page to find.
        ...(at < 5 ? { deputy_caller: second[at]?.[0] ?? refTo('kansli') } : {}),
      })),
    ],
  });
}

function add(
  world: World,
  ref: string,
  name: string,
  type: NonNullable<ListFields['type']>,
  who: readonly string[],
  more: Partial<ListFields>,
): void {
  world.add('list', ref, { name, type, entries: entries(who), ...more });
}
