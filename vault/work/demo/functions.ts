import type { Fields } from '../../model/index.ts';
import { refTo } from './items.ts';
import { numberAt } from './numbers.ts';
import type { World } from './world.ts';

type Kind = NonNullable<Fields<'function'>['kind']>;

/** Reference, names, kind, then holders in order of rank; none means vacant. */
const functions: readonly (readonly [string, string, string, Kind, readonly string[]])[] = [
  [
    'krisledningsnamnd',
    'Krisledningsnämnd',
    'Crisis committee',
    'line',
    ['asklint', 'oppositionsrad', 'namnd-3', 'namnd-4', 'namnd-5', 'namnd-6', 'utlandet'],
  ],
  ['stab-chef', 'Stabschef', 'Chief of staff', 'crisis_function', ['isnas-vide', 'samhallschef']],
  ['stab-samband', 'Samband', 'Communications', 'crisis_function', ['raddning-3', 'it-1']],
  ['stab-kommunikation', 'Kommunikation', 'Information', 'crisis_function', ['alvstrom-roth', 'sorselius']],
  ['stab-analys', 'Analys', 'Analysis', 'crisis_function', []],
  ['stab-logistik', 'Logistik', 'Logistics', 'crisis_function', ['gata-chef', 'fastighet-chef']],
  ['stab-personal', 'Personal', 'Staff', 'crisis_function', ['ripvik', 'hr-1']],
  ['stab-dokumentation', 'Dokumentation', 'Records', 'crisis_function', ['ledning-1', 'ledning-2']],
  ['stab-it', 'IT', 'IT', 'crisis_function', ['kvistbo', 'frostvall']],
  ['stab-juridik', 'Juridik', 'Law', 'crisis_function', ['backmyra', 'kansli']],
  [
    'tib',
    'Tjänsteperson i beredskap (TiB)',
    'Duty officer',
    'on_call',
    ['isnas-vide', 'stormudd', 'samhallschef', 'lavhage'],
  ],
  ['it-jour', 'IT-jour', 'IT on call', 'on_call', ['frostvall', 'it-1', 'it-2', 'it-3']],
  ['va-jour', 'VA-jour', 'Water on call', 'on_call', ['va-1', 'va-2', 'va-chef']],
  ['fastighetsjour', 'Fastighetsjour', 'Facilities on call', 'on_call', ['fastighet-1', 'fastighet-2']],
  [
    'hemsjukvard-natt',
    'Hemsjukvården, natt',
    'Home nursing, night',
    'on_call',
    ['hemsjukvard-1', 'hemsjukvard-2'],
  ],
  [
    'hemtjanst-natt',
    'Hemtjänsten, natt',
    'Home care, night',
    'on_call',
    ['hemtjanst-centrum-1', 'hemtjanst-centrum-2'],
  ],
  ['talesperson', 'Talesperson', 'Spokesperson', 'spokesperson', ['asklint', 'granbacke']],
  [
    'kommunikator-it',
    'Kommunikatör hos IT',
    'Communicator at IT',
    'crisis_function',
    ['lingonmark', 'sorselius'],
  ],
  [
    'nyckelhallare',
    'Nyckelhållare stadshuset',
    'Key holders, town hall',
    'key_holder',
    ['fastighet-1', 'stormudd', 'backmyra'],
  ],
  ['firmatecknare', 'Firmatecknare', 'Signatories', 'signatory', ['asklint', 'granbacke']],
  ['attest-loner', 'Attest av löner', 'Approval of salaries', 'signatory', ['rimfors', 'harrsel']],
];

/** Duty phones that go from hand to hand. */
const dutyPhones = ['tib', 'it-jour', 'va-jour', 'fastighetsjour', 'hemsjukvard-natt', 'hemtjanst-natt'];

export const staffFunctions = functions.map(([ref]) => ref).filter((ref) => ref.startsWith('stab-'));

/** The deputies of the staff functions, as references; a function without one adds nothing. */
export const staffDeputies = functions.flatMap(([ref, , , , holders]) =>
  ref.startsWith('stab-') && holders[1] !== undefined ? [holders[1]] : [],
);

/** Functions with their regular holders and deputies. */
export function addFunctions(world: World): void {
  for (const [ref, name_sv, name_en, kind, holders] of functions) {
    world.add('function', ref, {
      name_sv,
      name_en,
      kind,
      min_holders: kind === 'line' ? 7 : 2,
      tier: kind === 'signatory' ? '24h' : '0-4h',
      ...(holders.length === 0
        ? {}
        : { holders: holders.map((person, at) => ({ person: refTo(person), rank: at + 1 })) }),
      ...(dutyPhones.includes(ref) ? { channels: [dutyPhone(world)] } : {}),
      ...(ref === 'talesperson' ? { speaks_on: speaksOn[world.language] } : {}),
    });
  }
  addPublicNumber(world);
}

const dutyPurpose = { sv: 'jour', en: 'on call' } as const;
const speaksOn = {
  sv: 'Läget i stort, beslut, tack till medarbetare',
  en: 'The situation at large, decisions, thanks to staff',
} as const;

function dutyPhone(world: World) {
  return {
    kind: 'mobile_work',
    value: world.number('mobile'),
    purpose: dutyPurpose[world.language],
    rank: 1,
    survives: { own_network: 'yes', internet: 'yes', mobile_net: 'no', power: 'unknown' },
  } as const;
}

function addPublicNumber(world: World): void {
  world.add('function', 'upplysning', {
    name_sv: 'Upplysning till allmänheten',
    name_en: 'Public information',
    kind: 'line',
    unit: refTo('kommunikation'),
    holders: [
      { person: refTo('lingonmark'), rank: 1 },
      { person: refTo('sorselius'), rank: 2 },
    ],
    channels: [{ kind: 'reserve', value: numberAt('granudda', 2), survives: { own_network: 'yes' } }],
  });
}
