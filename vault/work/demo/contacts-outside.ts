import type { Language } from '../../../i18n/index.ts';
import type { Channel, Fields } from '../../model/index.ts';
import type { Series } from './numbers.ts';
import type { World } from './world.ts';

type OrganisationKind = NonNullable<Fields<'organisation'>['kind']>;
type Row = readonly [ref: string, name: string, help: string];

/** Invented newsrooms. */
const media: readonly Row[] = [
  ['media-1', 'Granuddabladet', 'Lokaltidning'],
  ['media-2', 'Norra Fjällposten', 'Morgontidning'],
  ['media-3', 'Radio Älvmon', 'Lokalradio'],
  ['media-4', 'Sörselnytt', 'Webbtidning'],
  ['media-5', 'Fjällkanalen', 'Lokal-tv'],
  ['media-6', 'Närradio Granudda', 'Närradio, når hushåll utan internet'],
  ['media-7', 'Nordsvepet', 'Morgontidning'],
  ['media-8', 'Byabladet Isnäset', 'Månadsblad'],
  ['media-9', 'Kommunpressen', 'Branschtidning'],
  ['media-10', 'Rikets Dagblad', 'Rikstidning'],
  ['media-11', 'Kvällsbladet Exempel', 'Kvällstidning'],
  ['media-12', 'Nyhetsbyrån Norrsken', 'Nyhetsbyrå'],
  ['media-13', 'Skogsriket', 'Tidskrift'],
  ['media-14', 'Samisk Tid', 'Tidning på samiska'],
  ['media-15', 'Tornedalsröster', 'Radio på meänkieli och finska'],
  ['media-16', 'Lätt Nytt Exempel', 'Nyheter på lätt svenska'],
];

const authorities: readonly Row[] = [
  ['myndighet-1', 'Länsstyrelsen i Nordfjäll (exempel)', 'Samverkan, lägesbild'],
  ['myndighet-2', 'Region Nordfjäll, tjänsteperson i beredskap (exempel)', 'Vård och ambulans'],
  ['myndighet-3', 'Polisen, vakthavande (exempel)', 'Anmälan, hot'],
  ['myndighet-4', 'CERT-SE (exempelnummer)', 'Råd vid it-angrepp'],
  ['myndighet-5', 'Integritetsskyddsmyndigheten (exempelnummer)', 'Anmälan inom 72 timmar'],
  ['myndighet-6', 'Tillsynsmyndigheten för cybersäkerhet (exempel)', 'Rapport inom 24 timmar'],
  ['myndighet-7', 'Statens samordnare vid kris (exempel)', 'Nationellt stöd'],
  ['myndighet-8', 'Sjukvårdsrådgivningen (exempelnummer)', 'Råd till invånare'],
  ['myndighet-9', 'Försäkringskontoret (exempel)', 'Ersättningar'],
  ['myndighet-10', 'Vattenskyddsrådet (exempel)', 'Dricksvatten'],
  ['granne-1', 'Grannkommunen Västersele (exempel)', 'Grannkommun, håller ett kort'],
  ['granne-2', 'Grannkommunen Norrlida (exempel)', 'Grannkommun'],
  ['granne-3', 'Grannkommunen Havsåker (exempel)', 'Grannkommun'],
  ['granne-4', 'Gemensam överförmyndarnämnd (exempel)', 'Beslut om ställföreträdare'],
  ['granne-5', 'Svenska kyrkan, jourhavande präst (exempel)', 'Stöd till anhöriga'],
  ['granne-6', 'Frivilliga resursgruppen Granudda', 'Praktisk hjälp, bud'],
  ['granne-7', 'Bilkåren Sörsel', 'Transport'],
  ['granne-8', 'Radioamatörerna i Älvmon', 'Samband utan nät'],
  ['granne-9', 'Hemvärnet (exempel)', 'Bevakning, transport'],
  ['granne-10', 'Fjällräddningen (exempel)', 'Söka människor'],
];

const suppliers: readonly Row[] = [
  ['lev-ljungvard', 'Ljungvård System AB', 'Omsorgssystem'],
  ['lev-solida', 'Solida Lön AB', 'Lönesystem'],
  ['lev-bjork', 'Björk Ekonomi AB', 'Ekonomisystem'],
  ['lev-webb-a', 'Granitwebb AB', 'Webb, drift A'],
  ['lev-webb-b', 'Reservhotellet HB', 'Webb, drift B'],
  ['lev-doman', 'Namnvalvet AB', 'Domännamn och dns'],
  ['lev-tele', 'Fjälltelefoni AB', 'Växel och telefoni'],
  ['lev-sms', 'Smskuriren AB', 'Utskick av sms'],
  ['lev-natverk', 'Nordlänk Nät AB', 'Nät och brandvägg'],
  ['lev-backup', 'Tvåfalt Kopior AB', 'Reservkopior'],
  ['lev-incident', 'Räddaren Incident AB', 'Hjälp vid it-angrepp, avtal dygnet runt'],
  ['lev-passer', 'Låskraft AB', 'Passersystem och lås'],
  ['lev-ventilation', 'Luftstyr AB', 'Ventilation'],
  ['lev-va', 'Pumpvakten AB', 'Styrning av VA'],
  ['lev-larm', 'Trygglarmet AB', 'Trygghetslarm'],
  ['lev-skola', 'Klassrum Nord AB', 'Skolplattform'],
  ['lev-arkiv', 'Arkivbron AB', 'E-arkiv'],
  ['lev-kassa', 'Kassakraft AB', 'Kassor'],
  ['lev-tryck', 'Tryckeriet i Granudda', 'Utskick till hushåll'],
  ['lev-forsakring', 'Skydd & Trygg Försäkring (exempel)', 'Cyberförsäkring'],
  ['bank', 'Norrbanken, företagsservice (exempel)', 'Löner och betalningar för hand'],
  ['bank-reserv', 'Sparhuset, bankkontor Granudda (exempel)', 'Kontanter till försörjningsstöd'],
  ['apotek', 'Apoteket Granen (exempel)', 'Läkemedel'],
  ['skolskjuts', 'Granudda Buss AB', 'Skolskjuts'],
];

/** Ways to reach staff who have neither e-mail nor a computer. */
const staffChannels: readonly (readonly [string, string, Channel])[] = [
  [
    'kanal-1',
    'Kommunens webbplats, sidan för medarbetare',
    { kind: 'web', value: 'www.granudda.example/medarbetare' },
  ],
  ['kanal-2', 'Facebookgruppen Vi i Granudda', { kind: 'facebook_group', value: 'Vi i Granudda' }],
  ['kanal-3', 'Facebookgruppen Hemtjänst Centrum', { kind: 'facebook_group', value: 'Hemtjänst Centrum' }],
  [
    'kanal-4',
    'Anslagstavlor på arbetsplatserna',
    { kind: 'visit', value: 'Papper med bud till 24 arbetsplatser' },
  ],
  ['kanal-5', 'Chefernas ringkedja', { kind: 'other', value: 'Se listan Ringkedja chefer' }],
  ['kanal-6', 'Sms-tjänsten', { kind: 'sms', value: 'Inloggning i kuvert 05' }],
  ['kanal-7', 'Radio Älvmon, nyheter varje timme', { kind: 'radio', value: 'FM 101,3' }],
  ['kanal-8', 'Utskick på papper till hemmet', { kind: 'postal', value: 'Genom Tryckeriet i Granudda' }],
  ['kanal-9', 'Teamsgruppen Alla chefer', { kind: 'teams', value: 'Alla chefer' }],
];

/** Everybody outside the municipality, each with reserved numbers. References by group, in order. */
export function addOutside(
  world: World,
): Readonly<Record<'media' | 'authorities' | 'suppliers' | 'channels', string[]>> {
  const group = (rows: readonly Row[], kind: OrganisationKind, series: Series): string[] =>
    rows.map(([ref, name, help]) => addOne(world, ref, name, help, kind, series));
  return {
    media: group(media, 'media', 'stockholm'),
    authorities: [...group(authorities, 'authority', 'goteborg'), ...addEmergency(world)],
    suppliers: group(suppliers, 'supplier', 'stockholm'),
    channels: staffChannels.map(([ref, name, channel]) =>
      world.add('organisation', ref, { name, kind: 'own_unit', channels: [channel] }),
    ),
  };
}

function addOne(
  world: World,
  ref: string,
  name: string,
  help: string,
  kind: OrganisationKind,
  series: Series,
): string {
  const night = kind === 'authority' ? [] : [nightLine(world.number(series), world.language)];
  const contract = kind === 'supplier' ? { contract_no: `EXEMPEL-${2000 + world.items.length}` } : {};
  return world.add('organisation', ref, {
    name,
    kind: ref.startsWith('granne') ? 'neighbour' : kind,
    note: help,
    ...contract,
    ...(kind === 'supplier'
      ? { support_hours: world.chance.pick(['dygnet runt', '07–22', '08–17 vardagar']) }
      : {}),
    channels: [{ kind: 'direct', value: world.number(series), survives: outsideFate, rank: 1 }, ...night],
    last_verified_at: world.time.day(-(20 + world.chance.int(420))),
  });
}

const outsideFate = { own_network: 'yes', internet: 'unknown', mobile_net: 'yes' } as const;

const nightWord = { sv: 'natt', en: 'night' } as const;

function nightLine(value: string, language: Language): Channel {
  return {
    kind: 'direct',
    value,
    purpose: nightWord[language],
    survives: outsideFate,
    rank: 2,
  };
}

/** The real short numbers, which may stand as themselves. */
function addEmergency(world: World): string[] {
  const rows = [
    ['nodnummer', 'Nödnumret', '112'],
    ['krisinfo', 'Krisinformation till allmänheten', '113 13'],
    ['polisnummer', 'Polisen, inte akut', '114 14'],
    ['sos', 'Larmcentralen, bakvägen (exempel)', world.number('goteborg')],
  ] as const;
  return rows.map(([ref, name, value]) =>
    world.add('organisation', ref, {
      name,
      kind: 'emergency',
      channels: [{ kind: 'direct', value, survives: outsideFate }],
    }),
  );
}
