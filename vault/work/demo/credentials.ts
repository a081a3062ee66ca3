import type { Fields } from '../../model/index.ts';
import type { Language } from '../../../i18n/index.ts';
import { refTo } from './items.ts';
import { wayIn, type Way } from './ways.ts';
import type { World } from './world.ts';

type Credential = Fields<'credential'>;
type Kind = NonNullable<Credential['kind']>;

/** Reference, label, user, system, kind, compartment, owner. */
type Row = readonly [
  ref: string,
  label: string,
  username: string,
  system: string,
  kind: Kind,
  compartment: 'communication' | 'it',
  owner: string,
];

const credentials: readonly Row[] = [
  ['nod-1', 'Nödkonto katalog 1', 'nod-adm-1', 'katalog', 'password', 'it', 'kvistbo'],
  ['nod-2', 'Nödkonto katalog 2', 'nod-adm-2', 'katalog', 'password', 'it', 'kvistbo'],
  ['nod-nyckel', 'Säkerhetsnyckel till nödkonto 1', 'nod-adm-1', 'katalog', 'fido_key', 'it', 'kvistbo'],
  [
    'katalog-dsrm',
    'Katalogens återställningsläge',
    'administrator',
    'katalog',
    'password',
    'it',
    'frostvall',
  ],
  [
    'lokal-admin',
    'Lokal administratör, alla datorer',
    'lokaladmin',
    'katalog',
    'password',
    'it',
    'frostvall',
  ],
  [
    'dns-registrar',
    'Namnvalvet, domänkonto',
    'granudda',
    'dns',
    'password',
    'communication',
    'alvstrom-roth',
  ],
  [
    'dns-koder',
    'Namnvalvet, reservkoder',
    'granudda',
    'dns',
    'recovery_codes',
    'communication',
    'alvstrom-roth',
  ],
  ['webb-a', 'Webbhotell A, kundsida', 'granudda-a', 'webb', 'password', 'communication', 'alvstrom-roth'],
  ['webb-b', 'Webbhotell B, kundsida', 'granudda-b', 'webb', 'password', 'communication', 'alvstrom-roth'],
  ['webb-cms', 'Publiceringsverktyget', 'kris-redaktor', 'webb', 'password', 'communication', 'sorselius'],
  ['webb-cert', 'Webbplatsens certifikat', '', 'webb', 'certificate', 'communication', 'alvstrom-roth'],
  [
    'intranat-red',
    'Intranätet, redaktör',
    'kris-redaktor',
    'intranat',
    'password',
    'communication',
    'lingonmark',
  ],
  ['facebook', 'Facebooksidan', 'granudda.kris', 'facebook', 'password', 'communication', 'alvstrom-roth'],
  [
    'facebook-koder',
    'Facebooksidan, reservkoder',
    'granudda.kris',
    'facebook',
    'recovery_codes',
    'communication',
    'alvstrom-roth',
  ],
  ['instagram', 'Instagramkontot', 'granudda.kris', 'instagram', 'password', 'communication', 'lingonmark'],
  ['video', 'Videokanalen', 'granudda.kris', 'video', 'password', 'communication', 'sorselius'],
  ['vaxel-portal', 'Växelns portal', 'granudda-op', 'vaxel', 'password', 'communication', 'kansli'],
  ['vaxel-pin', 'Växeln, kod för omstyrning', '', 'vaxel', 'pin', 'communication', 'kansli'],
  ['sms-tjanst', 'Smskuriren', 'granudda', 'sms', 'password', 'communication', 'alvstrom-roth'],
  ['sms-api', 'Smskuriren, nyckel för program', '', 'sms', 'api_key', 'communication', 'alvstrom-roth'],
  ['lon-system', 'Solida Lön, reservkonto', 'lon-reserv', 'solida', 'password', 'communication', 'harrsel'],
  ['lon-fil', 'Solida Lön, filöverföring', 'granudda-sftp', 'solida', 'password', 'communication', 'harrsel'],
  ['bank-telefon', 'Banken, kod vid telefonuppdrag', '', 'bankportal', 'pin', 'communication', 'rimfors'],
  ['bank-fil', 'Banken, filöverföring', 'granudda', 'bankportal', 'certificate', 'communication', 'rimfors'],
  [
    'ekonomi-reserv',
    'Björk Ekonomi, reservkonto',
    'eko-reserv',
    'bjork',
    'password',
    'communication',
    'rimfors',
  ],
  ['hypervisor', 'Servermiljön, rotkonto', 'root', 'virtuell', 'password', 'it', 'frostvall'],
  [
    'virtuell-web',
    'Servermiljön, administration',
    'administrator',
    'virtuell',
    'password',
    'it',
    'frostvall',
  ],
  ['kopior-konto', 'Reservkopiorna, konto', 'kopior-adm', 'reservkopior', 'password', 'it', 'frostvall'],
  ['kopior-nyckel', 'Reservkopiorna, krypteringsnyckel', '', 'reservkopior', 'password', 'it', 'frostvall'],
  [
    'kopior-moln',
    'Reservkopiorna, kopia utanför huset',
    'granudda',
    'reservkopior',
    'password',
    'it',
    'frostvall',
  ],
  ['disk-koder', 'Datorernas upplåsning av diskar', '', 'katalog', 'recovery_codes', 'it', 'frostvall'],
  ['brandvagg', 'Brandväggen', 'admin', 'brandvagg', 'password', 'it', 'frostvall'],
  ['vaxlar-nat', 'Nätets växlar', 'admin', 'natverk', 'password', 'it', 'frostvall'],
  ['tradlost', 'Trådlösa nätet', 'admin', 'natverk', 'password', 'it', 'frostvall'],
  ['fjarr', 'Fjärranslutningen', 'admin', 'fjarrarbete', 'password', 'it', 'frostvall'],
  ['va-panel', 'VA-styrningen, panel i vattenverket', 'drift', 'va-styrning', 'pin', 'it', 'va-chef'],
  ['va-server', 'VA-styrningen, server', 'drift', 'va-styrning', 'password', 'it', 'va-chef'],
  ['ventilation', 'Ventilationen, panel i stadshuset', 'drift', 'ventilation', 'pin', 'it', 'fastighet-chef'],
  ['varme', 'Fjärrvärmestyrningen', 'drift', 'varme', 'password', 'it', 'energi-drift'],
  ['passer', 'Passersystemet', 'admin', 'passersystem', 'password', 'it', 'fastighet-chef'],
  ['skap-stadshus', 'Kassaskåpet i stadshuset', '', '', 'combination', 'it', 'backmyra'],
  ['skap-raddning', 'Skåpet på brandstationen', '', '', 'combination', 'it', 'stormudd'],
  ['larm-stadshus', 'Larmkod stadshuset', '', 'passersystem', 'pin', 'it', 'fastighet-chef'],
  ['ovning', 'Övningskonto', 'ovning', 'webb', 'password', 'communication', 'isnas-vide'],
];

const expired = new Set(['webb-cert', 'bank-fil', 'fjarr']);
const changedSincePrint = new Set(['webb-cms', 'facebook', 'brandvagg', 'kopior-konto', 'vaxel-portal']);
const withReserveCodes = new Set(['dns-registrar', 'facebook']);
const codeToOnePhone = new Set(['instagram', 'sms-tjanst']);

/** Logins. Nothing here could open anything: every secret begins with EXEMPEL. */
export function addCredentials(world: World): void {
  for (const row of credentials) {
    const [ref, label, username, system, kind, compartment, owner] = row;
    world.add('credential', `login-${ref}`, {
      label,
      kind,
      compartment,
      owner: refTo(owner),
      secret: secretOf(world, kind),
      ...(username === '' ? {} : { username }),
      ...(system === '' ? {} : { system: refTo(`system-${system}`) }),
      ...datesOf(world, ref),
      ...mfaOf(ref, world.language),
      ...(ref === 'nod-1' || ref === 'nod-2' ? { break_glass: true } : {}),
      known_by: [refTo(owner)],
      ...useOf(ref, world.language),
    });
  }
}

/** Where a login is used that has an address, and how: names under .example, numbers that lead nowhere (RFC 5737). */
const addresses: Readonly<Record<string, readonly [address: string, way: Way]>> = {
  'dns-registrar': ['https://kund.namnvalvet.example', 'web'],
  'dns-koder': ['https://kund.namnvalvet.example', 'reserve-codes'],
  'webb-a': ['https://kund.granitwebb.example', 'web'],
  'webb-b': ['https://kund.reservhotellet.example', 'web'],
  'webb-cms': ['https://redaktion.granudda.example', 'web'],
  'intranat-red': ['https://intranat.granudda.example/redaktion', 'web'],
  facebook: ['https://facebook.example/granudda', 'web'],
  'facebook-koder': ['https://facebook.example/granudda', 'reserve-codes'],
  instagram: ['https://instagram.example/granudda', 'web'],
  video: ['https://video.example/granudda', 'web'],
  'vaxel-portal': ['https://portal.fjalltelefoni.example', 'web'],
  'sms-tjanst': ['https://smskuriren.example', 'web'],
  'lon-system': ['https://granudda.solida.example', 'web'],
  'lon-fil': ['sftp://fil.solida.example', 'file-transfer'],
  'ekonomi-reserv': ['https://granudda.bjork.example', 'web'],
  hypervisor: ['https://192.0.2.10', 'server-room'],
  'virtuell-web': ['https://192.0.2.11', 'server-room'],
  'kopior-konto': ['https://192.0.2.20', 'server-room'],
  'kopior-moln': ['https://kopior.tvafalt.example', 'web'],
  brandvagg: ['https://192.0.2.1', 'server-room'],
  'vaxlar-nat': ['https://192.0.2.2', 'server-room'],
  tradlost: ['https://192.0.2.3', 'server-room'],
  fjarr: ['https://192.0.2.4', 'server-room'],
  'va-server': ['https://192.0.2.40', 'server-room'],
  varme: ['https://192.0.2.50', 'server-room'],
  passer: ['https://192.0.2.60', 'server-room'],
  ovning: ['https://redaktion.granudda.example/ovning', 'web'],
};

/** How those are used that have no address. */
const byHand: Readonly<Record<string, Way>> = {
  'nod-1': 'directory',
  'nod-2': 'directory',
  'nod-nyckel': 'security-key',
  'katalog-dsrm': 'restore-mode',
  'lokal-admin': 'local-administrator',
  'webb-cert': 'certificate',
  'vaxel-pin': 'supplier-call',
  'sms-api': 'program-key',
  'bank-telefon': 'bank-call',
  'bank-fil': 'certificate',
  'disk-koder': 'disk-codes',
  'kopior-nyckel': 'copies-key',
  'va-panel': 'panel',
  ventilation: 'panel',
  'skap-stadshus': 'safe',
  'skap-raddning': 'safe',
  'larm-stadshus': 'alarm',
};

function useOf(ref: string, language: Language): Partial<Credential> {
  const [url, way] = addresses[ref] ?? [];
  const used = way ?? byHand[ref];
  return { ...(url === undefined ? {} : { url }), ...(used === undefined ? {} : wayIn(used, language)) };
}

function datesOf(world: World, ref: string): Partial<Credential> {
  const { day } = world.time;
  return {
    rotated_at: day(changedSincePrint.has(ref) ? -(2 + world.chance.int(20)) : -(70 + world.chance.int(200))),
    tested_at: day(-(10 + world.chance.int(160))),
    rotate_interval_days: 365,
    state: 'ok',
    ...(expired.has(ref) ? { valid_to: day(-(5 + world.chance.int(40))) } : {}),
  };
}

const onePhone = {
  sv: 'En enda telefon: kommunikationsansvarigs mobil',
  en: 'One single telephone: the mobile of the communication lead',
} as const;
const sameEnvelope = {
  sv: 'Nyckeln ligger i samma kuvert',
  en: 'The key lies in the same envelope',
} as const;

const reserveCode = {
  sv: { mfa_kind: 'Reservkod', mfa_location: 'Koderna ligger i samma kuvert' },
  en: { mfa_kind: 'Reserve code', mfa_location: 'The codes lie in the same envelope' },
} as const;

function mfaOf(ref: string, language: Language): Partial<Credential> {
  if (withReserveCodes.has(ref)) return reserveCode[language];
  if (codeToOnePhone.has(ref)) return { mfa_kind: 'sms', mfa_location: onePhone[language] };
  if (ref === 'nod-1') return { mfa_kind: 'fido', mfa_location: sameEnvelope[language] };
  return {};
}

// Without 0 O 1 l I: also an example is read aloud.
const digits = '23456789';
const letters = `abcdefghjkmnpqrstuvwxyz${digits}`;

function secretOf(world: World, kind: Kind): string {
  const group = (from: string): string =>
    Array.from({ length: 4 }, () => from.charAt(world.chance.int(from.length))).join('');
  if (kind === 'pin' || kind === 'combination') return `EXEMPEL-${group(digits)}`;
  if (kind === 'fido_key') return `EXEMPEL-nyckel nr ${group(digits)}`;
  if (kind === 'recovery_codes') {
    return Array.from({ length: 5 }, () => `EXEMPEL-${group(letters)}${group(letters)}`).join('\n');
  }
  return `EXEMPEL-${group(letters)}-${group(letters)}-${group(letters)}`;
}
