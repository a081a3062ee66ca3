import type { Fields, Tier } from '../../model/index.ts';
import { refTo } from './items.ts';
import type { World } from './world.ts';

type Hosts = NonNullable<Fields<'system'>['hosts']>;

/** Reference, name, purpose, tier, owner, supplier, what it needs, where it runs. */
type Row = readonly [
  ref: string,
  name: string,
  purpose: string,
  tier: Tier,
  owner: string,
  supplier: string,
  needs: string,
  place: 'own' | 'external' | 'both',
];

const systems: readonly Row[] = [
  ['natverk', 'Kommunnätet', 'Nät mellan kommunens hus', '0-4h', 'frostvall', 'lev-natverk', '', 'own'],
  ['katalog', 'Katalogen', 'Konton och inloggning', '0-4h', 'frostvall', '', 'natverk', 'own'],
  ['brandvagg', 'Brandvägg', 'Skydd mot internet', '0-4h', 'frostvall', 'lev-natverk', 'natverk', 'own'],
  ['virtuell', 'Servermiljön', 'Virtuella servrar', '0-4h', 'frostvall', '', 'natverk', 'own'],
  ['reservkopior', 'Reservkopiorna', 'Kopior av allt', '0-4h', 'frostvall', 'lev-backup', 'virtuell', 'both'],
  ['dns', 'Domännamnet', 'granudda.example pekar rätt', '0-4h', 'alvstrom-roth', 'lev-doman', '', 'external'],
  ['webb', 'Webbplatsen', 'Information till alla', '0-4h', 'alvstrom-roth', 'lev-webb-a', 'dns', 'both'],
  ['vaxel', 'Växeln', 'Telefoni in och ut', '0-4h', 'kansli', 'lev-tele', 'natverk', 'own'],
  [
    'sms',
    'Smskuriren',
    'Sms till medarbetare och invånare',
    '0-4h',
    'alvstrom-roth',
    'lev-sms',
    '',
    'external',
  ],
  ['trygghetslarm', 'Trygghetslarm', 'Larm från brukare', '0-4h', 'lavhage', 'lev-larm', '', 'external'],
  ['va-styrning', 'VA-styrningen', 'Vattenverk och pumpar', '0-4h', 'va-chef', 'lev-va', 'natverk', 'own'],
  [
    'ljungvard',
    'Ljungvård',
    'Omsorg: planering och journal',
    '24h',
    'lavhage',
    'lev-ljungvard',
    'katalog natverk',
    'external',
  ],
  [
    'medicinskap',
    'Medicinskåpen',
    'Lås till läkemedel',
    '24h',
    'lavhage',
    'lev-passer',
    'passersystem',
    'own',
  ],
  [
    'passersystem',
    'Passersystemet',
    'Dörrar och taggar',
    '24h',
    'fastighet-chef',
    'lev-passer',
    'natverk',
    'own',
  ],
  ['solida', 'Solida Lön', 'Löner', '24h', 'harrsel', 'lev-solida', 'katalog', 'external'],
  ['bankportal', 'Bankportalen', 'Betalningar', '24h', 'rimfors', 'bank', '', 'external'],
  ['bjork', 'Björk Ekonomi', 'Bokföring och fakturor', '72h', 'rimfors', 'lev-bjork', 'katalog', 'external'],
  ['epost', 'E-posten', 'E-post och kalender', '24h', 'kvistbo', '', 'katalog', 'external'],
  ['teams', 'Möten och chatt', 'Videomöten', '24h', 'kvistbo', '', 'katalog', 'external'],
  ['facebook', 'Facebooksidan', 'Nyheter till invånare', '0-4h', 'alvstrom-roth', '', '', 'external'],
  ['instagram', 'Instagramkontot', 'Bilder till invånare', '72h', 'alvstrom-roth', '', '', 'external'],
  ['video', 'Videokanalen', 'Sändningar', '72h', 'alvstrom-roth', '', '', 'external'],
  [
    'intranat',
    'Intranätet',
    'Information till medarbetare',
    '72h',
    'alvstrom-roth',
    'lev-webb-a',
    'katalog',
    'external',
  ],
  ['arende', 'Ärendesystemet', 'Ärenden och beslut', '72h', 'kansli', 'lev-arkiv', 'katalog', 'own'],
  [
    'namnd',
    'Nämndadministrationen',
    'Kallelser och protokoll',
    '72h',
    'kansli',
    'lev-arkiv',
    'arende',
    'own',
  ],
  ['e-arkiv', 'E-arkivet', 'Bevarade handlingar', '1w', 'kansli', 'lev-arkiv', 'katalog', 'external'],
  [
    'etjanster',
    'E-tjänsterna',
    'Ansökningar från invånare',
    '72h',
    'alvstrom-roth',
    'lev-webb-a',
    'dns katalog',
    'external',
  ],
  [
    'skolplattform',
    'Klassrum Nord',
    'Skola och förskola',
    '72h',
    'skolchef',
    'lev-skola',
    'katalog',
    'external',
  ],
  [
    'ventilation',
    'Ventilationen',
    'Styrning av luft',
    '72h',
    'fastighet-chef',
    'lev-ventilation',
    'natverk',
    'own',
  ],
  ['varme', 'Fjärrvärmestyrningen', 'Värme i husen', '24h', 'energi-drift', '', 'natverk', 'own'],
  ['kassor', 'Kassorna', 'Betalning i badhus och matsal', '1w', 'rimfors', 'lev-kassa', 'natverk', 'own'],
  ['bygglov', 'Bygglovssystemet', 'Bygglov', '1w', 'samhallschef', '', 'arende', 'own'],
  ['kartor', 'Kartorna', 'Karta och ledningar', '72h', 'samhallschef', '', 'natverk', 'own'],
  ['utalarmering', 'Utalarmeringen', 'Larm till räddningstjänsten', '0-4h', 'stormudd', '', '', 'external'],
  ['utskrift', 'Skrivarna', 'Utskrifter i nätet', '24h', 'frostvall', '', 'katalog', 'own'],
  [
    'fjarrarbete',
    'Fjärranslutningen',
    'Arbete på distans',
    '72h',
    'frostvall',
    'lev-natverk',
    'katalog brandvagg',
    'own',
  ],
];

/** Systems that nobody owns or that run at one place only are there to be found. */
export function addSystems(world: World): void {
  systems.forEach(([ref, name, purpose, tier, owner, supplier, needs, place], at) => {
    world.add('system', `system-${ref}`, {
      name,
      purpose,
      tier,
      // Nobody has said who owns the maps.
      ...(ref === 'kartor' ? {} : { owner: refTo(owner) }),
      ...(supplier === '' ? {} : { supplier: refTo(supplier) }),
      ...(needs === '' ? {} : { depends_on: needs.split(' ').map((need) => refTo(`system-${need}`)) }),
      sso_dependent: needs.includes('katalog'),
      hosts: hostsOf(world, ref, place),
      restore_order: at + 1,
      manual_routine_location: `Krispärm, flik ${1 + (at % 9)}`,
    });
  });
}

function hostsOf(world: World, ref: string, place: 'own' | 'external' | 'both'): Hosts {
  const own = { provider: 'Stadshusets serverrum', place: 'own' } as const;
  const away = { provider: 'Leverantörens drift', place: 'external' } as const;
  if (ref === 'webb') {
    return [
      {
        ...away,
        provider: 'Granitwebb (drift A)',
        url: 'https://a.granudda.example',
        last_switch_test: world.time.day(-210),
      },
      {
        ...away,
        provider: 'Reservhotellet (drift B)',
        url: 'https://b.granudda.example',
        independent_of: ['Granitwebb (drift A)'],
        last_switch_test: world.time.day(-210),
      },
    ];
  }
  if (place === 'both') return [own, away];
  return [place === 'own' ? own : away];
}
