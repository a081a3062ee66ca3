import type { Fields } from '../../model/index.ts';
import { refTo } from './items.ts';
import type { World } from './world.ts';

/** Number, name, compartment, what lies in it, who may open it. */
type Row = readonly [
  number: string,
  name: string,
  compartment: 'communication' | 'it',
  contents: string,
  functions: string,
];

const envelopes: readonly Row[] = [
  ['00', 'Övning', 'communication', 'ovning', 'stab-chef kommunikator-it'],
  ['01', 'Valvets återställning', 'it', '', 'stab-chef stab-it stab-juridik'],
  ['02', 'Nödkonto katalog', 'it', 'nod-1 nod-2 nod-nyckel katalog-dsrm lokal-admin', 'stab-it stab-chef'],
  [
    '03',
    'Webb och domän',
    'communication',
    'dns-registrar dns-koder webb-a webb-b webb-cms webb-cert intranat-red',
    'stab-kommunikation stab-chef',
  ],
  [
    '04',
    'Sociala medier',
    'communication',
    'facebook facebook-koder instagram video',
    'stab-kommunikation stab-chef',
  ],
  [
    '05',
    'Växel och sms',
    'communication',
    'vaxel-portal vaxel-pin sms-tjanst sms-api',
    'stab-kommunikation stab-samband',
  ],
  [
    '06',
    'Lön och betalning',
    'communication',
    'lon-system lon-fil bank-telefon bank-fil ekonomi-reserv',
    'attest-loner firmatecknare',
  ],
  [
    '07',
    'Server och reservkopior',
    'it',
    'hypervisor virtuell-web kopior-konto kopior-nyckel kopior-moln disk-koder',
    'stab-it it-jour',
  ],
  ['08', 'Nät och brandvägg', 'it', 'brandvagg vaxlar-nat tradlost fjarr', 'stab-it it-jour'],
  ['09', 'Fastighet och VA', 'it', 'va-panel va-server ventilation varme passer', 'va-jour fastighetsjour'],
  ['10', 'Skåp och larmkoder', 'it', 'skap-stadshus skap-raddning larm-stadshus', 'stab-chef nyckelhallare'],
];

/** Envelopes with two sealed copies each; one seal does not match, one copy was opened and is not closed. */
export function addEnvelopes(world: World): void {
  envelopes.forEach(([number, name, compartment, contents, functions], at) => {
    const envelope = world.add('envelope', `kuvert-${number}`, {
      number,
      name,
      compartment,
      tier: at < 6 ? '0-4h' : '24h',
      contents:
        contents === '' ? [] : contents.split(' ').map((ref) => ({ credential: refTo(`login-${ref}`) })),
      rule: { functions: functions.split(' ').map(refTo), count: number === '00' ? 1 : 2 },
      required_copies: 2,
      max_age_days: 180,
    });
    addCopy(world, envelope, number, 'A', at);
    addCopy(world, envelope, number, 'B', at);
  });
}

function addCopy(world: World, envelope: string, number: string, letter: 'A' | 'B', at: number): void {
  const { time } = world;
  const serial = `GR${String(4100 + at * 2 + (letter === 'A' ? 0 : 1))}`;
  const opened = number === '05' && letter === 'B';
  const mismatch = number === '08' && letter === 'B';
  const sealedOn = number === '04' ? -400 : number === '06' ? -200 : -64;
  const seal = world.add('seal', `plomb-${number}${letter}`, {
    kind: 'bag',
    serial,
    maker: 'Säkerhetspåse 200',
    applied_at: time.at(sealedOn, '13:20'),
    by: refTo('isnas-vide'),
    witness: refTo('backmyra'),
    ...(opened ? { broken_at: time.at(-3, '08:15') } : {}),
  });
  const placed: Fields<'envelope-copy'> = {
    envelope,
    letter,
    state: opened ? 'opened' : 'placed',
    seal,
    batch: refTo(sealedOn === -64 ? 'omgang-3' : sealedOn === -200 ? 'omgang-2' : 'omgang-1'),
    location: refTo(letter === 'A' ? 'plats-stadshus' : 'plats-raddning'),
    custodian: refTo(letter === 'A' ? 'backmyra' : 'stormudd'),
    sealed_at: time.at(sealedOn, '13:20'),
    sealed_by: refTo('isnas-vide'),
    witness: refTo('backmyra'),
    placed_at: time.at(sealedOn, '15:00'),
    inspected_at: time.at(number === '09' ? -130 : -31, '10:05'),
    inspected_by: refTo('isnas-vide'),
    seal_no_read: mismatch ? 'GR4711' : serial,
    intact: mismatch ? 'unknown' : 'yes',
    next_inspection: time.day(59),
  };
  world.add('envelope-copy', `kuvert-${number}${letter}`, placed);
}
