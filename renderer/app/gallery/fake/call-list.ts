import type { CallListView } from '../../../../electron/contract/index.ts';

/** The list that everybody rings first. */
export const callList: CallListView = {
  organisation: 'Granudda kommun',
  name: 'Krisledningen',
  isExample: true,
  updatedAt: '2026-03-12T08:20:00.000Z',
  message:
    'Det är {namn} på kommunen. Krisledningen är inkallad. Vi träffas i brandstationen klockan 11. Ta med pärmen. Starta inte din dator.',
  entries: [
    ['Stabschef', 'Torkel Isnäs-Vide', '070-174 06 06', 'Maj-Lis Älvström-Roth', '070-174 06 08'],
    ['Kommunikation', 'Signe Frostvall', '070-174 06 05', 'Petra Lingonmark', '070-174 06 22'],
    ['IT', 'Harald Kvistbo', '070-174 06 07', 'Leila Ripvik', '070-174 06 33'],
    ['Socialtjänst', 'Berit Lavhage', '070-174 06 12', 'Fadumo Tallryda', '070-174 06 21'],
  ].map(([functionName = '', name = '', number = '', deputy = '', second = ''], index) => ({
    order: index + 1,
    functionName,
    person: { name, numbers: [number, '0980-31 92 0' + String(index)] },
    deputy: { name: deputy, numbers: [second] },
  })),
};
