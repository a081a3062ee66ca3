import { municipality } from './units.ts';
import { refTo } from './items.ts';
import type { World } from './world.ts';

/** Where paper and sticks lie: reference, name, room, container, zone. */
const locations: readonly (readonly [string, string, string, string, string])[] = [
  ['stadshus', 'Stadshuset', 'Rum 113', 'Kassaskåp', 'stadshuset'],
  ['raddning', 'Brandstationen', 'Insatsledarens rum', 'Värdeskåp', 'brandstationen'],
  ['stabsrum', 'Stabsrummet', 'Stadshuset, plan 2', 'Rött skåp', 'stadshuset'],
  ['vaxel', 'Växeln', 'Stadshuset, entrén', 'Hylla bakom disken', 'stadshuset'],
  ['tib', 'TiB hemma', 'Hemma hos den som har jouren', 'Låst låda', 'bostad'],
  ['socialkontor', 'Socialkontoret', 'Ågatan 4, rum 12', 'Låst skåp', 'agatan'],
  ['energi', 'Granudda Energi', 'Driftcentralen', 'Låst skåp', 'energi'],
  ['grannkommun', 'Grannkommunen Västersele (exempel)', 'Kansliet', 'Kassaskåp', 'vastersele'],
];

/** Settings, places, print batches, binders, wallet cards, sticks, card holders and what has happened. */
export function addRegister(world: World): void {
  world.add('settings', 'installningar', {
    organisation: municipality,
    language: 'sv',
    meeting_place: 'Stadshuset, plan 2',
    reserve_place: 'Brandstationen, utbildningssalen',
    public_number: '0980-31 92 01',
    disposal_decision: 'KS-EXEMPEL 2026/12',
  });
  for (const [ref, name, room, container, zone] of locations) {
    world.add('location', `plats-${ref}`, {
      name,
      room,
      container,
      zone,
      access_holders: [refTo('isnas-vide'), refTo('backmyra')],
      combination_changed_at: world.time.day(-150),
    });
  }
  addBatches(world);
  addBinders(world);
  addWalletCards(world);
  addSticks(world);
  addCardHolders(world);
}

/** Days ago, purpose, pages. */
const batches: readonly (readonly [number, string, number])[] = [
  [400, 'Första omgången', 118],
  [200, 'Efter organisationsändring', 124],
  [64, 'Halvårsutskrift', 131],
  [12, 'Hemtjänstens enhetslistor', 6],
];

function addBatches(world: World): void {
  const { time } = world;
  batches.forEach(([ago, purpose, pages], at) => {
    world.add('print-batch', `omgang-${at + 1}`, {
      no: `${time.year(-ago)}-${String(at + 11).padStart(3, '0')}`,
      purpose,
      printer: 'Laser USB, rum 113',
      printer_place: 'local',
      pages_expected: pages,
      pages_actual: pages,
      by: refTo('isnas-vide'),
      witness: refTo('backmyra'),
      started_at: time.at(-ago, '12:40'),
      finished_at: time.at(-ago, '13:15'),
      state: 'ok',
    });
  });
}

function addBinders(world: World): void {
  const places = ['stabsrum', 'vaxel', 'tib', 'raddning', 'socialkontor', 'energi'];
  places.forEach((place, at) => {
    world.add('printed-document', `parm-${at + 1}`, {
      batch: refTo('omgang-3'),
      type: 'binder',
      title: 'Krispärm',
      copy: at + 1,
      of: places.length,
      pages: 46,
      check_words: 'EXEMPEL björk kanal lampa moln',
      holder: refTo(
        ['isnas-vide', 'kansli', 'stormudd', 'raddning-2', 'lavhage', 'energi-drift'][at] ?? 'isnas-vide',
      ),
      location: refTo(`plats-${place}`),
      state: 'placed',
      valid_until: world.time.day(26),
    });
  });
}

const walletHolders = (
  'granbacke isnas-vide backmyra kansli alvstrom-roth sorselius lingonmark kvistbo frostvall myrskar rimfors ' +
  'controller ripvik lavhage tallryda skolchef samhallschef va-chef stormudd raddning-2 energi-vd asklint'
).split(' ');

function addWalletCards(world: World): void {
  walletHolders.forEach((holder, at) => {
    world.add('printed-document', `planbokskort-${at + 1}`, {
      batch: refTo('omgang-3'),
      type: 'wallet-card',
      title: 'Plånbokskort',
      copy: at + 1,
      of: walletHolders.length,
      pages: 1,
      holder: refTo(holder),
      state: 'placed',
      valid_until: world.time.day(26),
    });
  });
}

function addSticks(world: World): void {
  for (const [at, place, written] of [
    [1, 'stabsrum', -25],
    [2, 'raddning', -110],
  ] as const) {
    world.add('medium', `usb-${at}`, {
      label: `USB-minne ${at}`,
      kind: 'usb',
      write_protected: true,
      written_at: world.time.at(written, '14:00'),
      taken_out_at: world.time.at(written, '14:20'),
      last_open_test: world.time.at(written, '14:10'),
      location: refTo(`plats-${place}`),
    });
  }
}

/** Five holders, three needed; one of them left last week. */
function addCardHolders(world: World): void {
  const holders = ['backmyra', 'stormudd', 'energi-vd', 'controller', 'granne-1'];
  holders.forEach((person, at) => {
    world.add('custodian', `kort-${at + 1}`, {
      person: refTo(person),
      kind: 'restore_card',
      held: `Återställningskort ${at + 1} av 5`,
      card_index: at + 1,
      scheme_k: 3,
      scheme_n: 5,
      generation: 1,
      received_at: world.time.at(-64, '16:00'),
      receipt_signed: true,
      last_confirmed_at: world.time.day(at === 2 ? -190 : -64),
    });
  });
}
