import type { ChannelView, ItemLineView, ItemView } from '../../../../electron/contract/index.ts';

/** Family name, given name, title, unit, number, days since verified (-1: never). All invented. */
const named: readonly (readonly [string, string, string, string, string, number])[] = [
  ['Tallryda', 'Fadumo', 'Enhetschef', 'Hemtjänst Centrum', '070-174 06 21', 12],
  ['Lavhage', 'Berit', 'Socialchef', 'Socialförvaltningen', '070-174 06 12', 30],
  ['Ripvik', 'Leila', 'HR-chef', 'Personal', '070-174 06 33', 94],
  ['Kvistbo', 'Harald', 'IT-chef', 'IT och digitalisering', '070-174 06 07', 8],
  ['Isnäs-Vide', 'Torkel', 'Stabschef', 'Kommunledningen', '070-174 06 06', 3],
  ['Älvström-Roth', 'Maj-Lis', 'Kommundirektör', 'Kommunledningen', '070-174 06 08', 3],
  ['Frostvall', 'Signe', 'Kommunikationschef', 'Kommunikation', '070-174 06 05', 1],
  ['Lingonmark', 'Petra', 'Biträdande enhetschef', 'Hemtjänst Centrum', '070-174 06 22', 40],
  ['Åsklint', 'Viggo', 'Ordförande KS', 'Förtroendevald', '070-174 06 41', 2],
  ['Harrsel', 'Aino', 'Kommunjurist', 'Kansliet', '070-174 06 17', -1],
];

const first = ['Elsa', 'Nils', 'Amina', 'Sixten', 'Rut', 'Jari', 'Mehmet', 'Tova', 'Ivar', 'Solveig'];
const last = ['Bäckmyr', 'Granholt', 'Norrsele', 'Vitberg', 'Ekfors', 'Sundmark', 'Örnfjäll', 'Degerby'];
const titles = ['Undersköterska', 'Rektor', 'Vaktmästare', 'Handläggare', 'Drifttekniker', 'Sjuksköterska'];
const units = [
  'Hemsjukvården',
  'Centralskolan',
  'Fastighet',
  'Bygg och miljö',
  'VA och avfall',
  'Särskilt boende',
];

const daysAgo = (days: number) => (days < 0 ? null : new Date(Date.now() - days * 86_400_000).toISOString());
const at = <Thing>(things: readonly Thing[], index: number): Thing => {
  const thing = things[index % things.length];
  if (thing === undefined) throw new RangeError('nothing there');
  return thing;
};

/** So many people of Granudda, the named first. */
export function people(count: number): ItemLineView[] {
  return Array.from({ length: count }, (_, index) => line(index));
}

function line(index: number): ItemLineView {
  const id = `contact-${String(index)}`;
  const person = named[index];
  if (person) {
    const [family, given, title, unit, number, days] = person;
    const subtitle = `${title}, ${unit}`;
    return { id, kind: 'contact', title: `${family}, ${given}`, subtitle, number, verifiedAt: daysAgo(days) };
  }
  const tail = String(index % 100).padStart(2, '0');
  return {
    id,
    kind: 'contact',
    title: `${at(last, index * 7)}, ${at(first, index * 3)}`,
    subtitle: `${at(titles, index)}, ${at(units, index * 5)}`,
    number: `0980-31 ${String(92 + (index % 8))} ${tail}`,
    verifiedAt: daysAgo((index * 13) % 140),
  };
}

/** One of them in detail. */
export function personOf(shown: ItemLineView): ItemView {
  const [family = '', given = ''] = shown.title.split(', ');
  return {
    id: shown.id,
    kind: 'contact',
    title: `${given} ${family}`,
    subtitle: shown.subtitle,
    fields: {
      given,
      family,
      title: shown.subtitle.split(', ')[0] ?? '',
      unit: 'unit-1',
      nearest_manager: 'contact-1',
      channels: [
        { kind: 'mobile_work', value: '+46701740621', label: 'Mobil, arbete' },
        { kind: 'home', value: '+46980319240', private: true },
        { kind: 'email', value: 'fadumo.tallryda@granudda.example' },
      ],
    },
    titles: { 'unit-1': 'Hemtjänst Centrum', 'contact-1': 'Berit Lavhage' },
    channels: channelsOf(shown),
    lists: [{ list: 'list-1', title: 'Krisledning', place: 12 }],
    hidden: [],
    conflicts: [],
    asksForSecond: false,
    canEdit: true,
  };
}

function channelsOf(shown: ItemLineView): ChannelView[] {
  const [family = '', given = ''] = shown.title
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replaceAll('ö', 'o')
    .split(', ');
  const common = { isPrivate: false, verifiedAt: shown.verifiedAt };
  return [
    {
      ...common,
      kind: 'mobile_work',
      text: shown.number,
      isPhone: true,
      dial: 'tel:+46701740621',
      survives: 'yes',
    },
    {
      ...common,
      kind: 'home',
      text: '0980-31 92 40',
      isPhone: true,
      dial: 'tel:+46980319240',
      isPrivate: true,
      survives: 'yes',
    },
    {
      ...common,
      kind: 'email',
      text: `${given}.${family}@granudda.example`,
      isPhone: false,
      dial: null,
      survives: 'no',
      verifiedAt: null,
    },
  ];
}
