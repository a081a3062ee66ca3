import { refTo } from './items.ts';
import { numberAt } from './numbers.ts';
import type { World } from './world.ts';

export const municipality = 'Granudda kommun';

/** Own units: reference, name, parent, place. */
const units: readonly (readonly [string, string, string, string])[] = [
  ['ledning', 'Kommunledning', 'kommun', 'Stadshuset, Storgatan 1, Granudda'],
  ['kommunikation', 'Kommunikation', 'kommun', 'Stadshuset, Storgatan 1, Granudda'],
  ['it', 'IT och digitalisering', 'kommun', 'Stadshuset, plan 0, Granudda'],
  ['ekonomi', 'Ekonomi och lön', 'kommun', 'Stadshuset, Storgatan 1, Granudda'],
  ['hr', 'HR', 'kommun', 'Stadshuset, Storgatan 1, Granudda'],
  ['politik', 'Kommunstyrelse och fullmäktige', 'kommun', 'Stadshuset, Storgatan 1, Granudda'],
  ['social', 'Socialförvaltningen', 'kommun', 'Ågatan 4, Granudda'],
  ['hemtjanst-centrum', 'Hemtjänst Centrum', 'social', 'Ågatan 6, Granudda'],
  ['hemtjanst-sorsel', 'Hemtjänst Sörsel', 'social', 'Byavägen 12, Sörsel'],
  ['hemtjanst-alvmon', 'Hemtjänst Älvmon', 'social', 'Älvvägen 3, Älvmon'],
  ['hemsjukvard', 'Hemsjukvården', 'social', 'Ågatan 6, Granudda'],
  ['granliden', 'Granliden, särskilt boende', 'social', 'Granlidsvägen 1, Granudda'],
  ['forsorjning', 'Försörjningsstöd', 'social', 'Ågatan 4, Granudda'],
  ['barn', 'Barn- och utbildningsförvaltningen', 'kommun', 'Skolgatan 2, Granudda'],
  ['centralskolan', 'Centralskolan', 'barn', 'Skolgatan 5, Granudda'],
  ['sorselskolan', 'Sörselskolan', 'barn', 'Byavägen 2, Sörsel'],
  ['alvmoskolan', 'Älvmoskolan', 'barn', 'Älvvägen 9, Älvmon'],
  ['isnasskolan', 'Isnässkolan', 'barn', 'Isnäset 14, Isnäset'],
  ['gymnasiet', 'Granudda gymnasium', 'barn', 'Skolgatan 9, Granudda'],
  ['samhalle', 'Samhällsbyggnad', 'kommun', 'Verkstadsgatan 7, Granudda'],
  ['va', 'Vatten och avlopp', 'samhalle', 'Vattenverket, Älvmon'],
  ['gata', 'Gata och park', 'samhalle', 'Verkstadsgatan 7, Granudda'],
  ['fastighet', 'Fastighet', 'samhalle', 'Verkstadsgatan 7, Granudda'],
  ['raddning', 'Räddningstjänsten', 'kommun', 'Brandstationen, Älvgatan 20, Granudda'],
];

/** The municipality, its units and its two companies. */
export function addUnits(world: World): void {
  addMunicipality(world);
  for (const [ref, name, parent, address] of units) {
    world.add('organisation', ref, {
      name,
      kind: 'own_unit',
      parent: refTo(parent),
      visiting_address: address,
    });
  }
  for (const [ref, name] of [
    ['energi', 'Granudda Energi AB'],
    ['bostad', 'Granuddahem AB'],
  ] as const) {
    world.add('organisation', ref, {
      name,
      kind: 'company',
      parent: refTo('kommun'),
      visiting_address: 'Verkstadsgatan 10, Granudda',
      channels: [{ kind: 'switchboard', value: world.number('granudda'), survives: { own_network: 'yes' } }],
    });
  }
}

function addMunicipality(world: World): void {
  world.add('organisation', 'kommun', {
    name: municipality,
    kind: 'own_unit',
    visiting_address: 'Stadshuset, Storgatan 1, Granudda',
    postal_address: 'Granudda kommun, 000 00 Granudda',
    note: 'Påhittad kommun för övning. 16 200 invånare, 1 610 anställda.',
    channels: [
      {
        kind: 'switchboard',
        value: numberAt('granudda', 0),
        survives: { own_network: 'no', internet: 'no', mobile_net: 'yes', power: 'no' },
      },
      {
        kind: 'reserve',
        value: numberAt('granudda', 1),
        purpose: 'Reservnummer för allmänheten när växeln ligger nere',
        survives: { own_network: 'yes', internet: 'yes', mobile_net: 'yes', power: 'unknown' },
      },
      { kind: 'web', value: 'www.granudda.example', survives: { own_network: 'no', internet: 'no' } },
    ],
  });
}
