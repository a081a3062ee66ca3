import { foldForSearch } from '../../model/index.ts';
import type { Chance } from './prng.ts';

/** Given names as they are heard in a Swedish municipality today. */
const given = (
  'Abdi Agneta Ahmed Aina Alva Amina Anders Anja Astrid Axel Barbro Bengt Birgit Bo Camilla Carina Dagny Daniel ' +
  'Ebba Edvin Eira Elin Elsa Emil Erika Eskil Eva Farah Folke Frida Gerd Göran Gun Gustaf Hanna Hassan Hedda ' +
  'Henrik Hilda Ingemar Inger Ivar Jasmin Johanna Jon Josef Kajsa Karim Karin Kerstin Kjell Lage Lars Lena Lisbet ' +
  'Lovisa Malin Margit Mariam Mats Mikael Mona Nadia Nils Olle Omar Oskar Pernilla Ragnhild Rolf Runa Samira Sanna ' +
  'Sigrid Siv Stina Sture Sven Tage Thea Tove Tyra Ulla Urban Vega Vera Ville Yasmin Yngve Zahra Åke Åsa Örjan'
).split(' ');

// Nobody is called Odonlid or Renlavskär; that is why people here are.
const family = (
  'Porsudd Odonlid Renlavskär Starrmo Tåteltjärn Ängsullvik Skvattramhage Hjortronlid Åkerbärsmo Kråkbärsvall ' +
  'Fjällbräkefors Dvärgbjörkslid Tranbärsnäs Vitmossevik Lummerskär Lingontjärn Blåbärsklint Enriskvall Videkärr ' +
  'Kaveldunsvik Missneudd Kallgräslid Vattenklövervik Tuvullsmyr Kråkrislid Ripbärsmo Ormbunkslid Harsyrehage ' +
  'Linneaskär Mesörtvall Vinterkrageby Klotpyrolid Nattviolsäng Spindelrisvik Knagglestarrmo Björnmosslid ' +
  'Silverlavsudd Manlavsklint Garnlavslid Islandslavmo Fönsterlavsvik Tagellavslid Kolflarnskär Lunglavsmo ' +
  'Skrovellavsvik Ringlavslid Broskskinnsmo Ullticksvall Rosenticksvik Laxticksskär Gränsticksmo Lappticksudd ' +
  'Kärrspirelid Myrbräckevik Ängsskallrelid Slåtterfibblemo Kattfotslid Låsbräkenvik Brudsporrelid Knottblomsmo'
).split(' ');

export interface PersonName {
  readonly given: string;
  readonly family: string;
}

/** Gives people invented names, no two the same. */
export function nameSource(chance: Chance): { next: () => PersonName } {
  const taken = new Set<string>();
  const next = (): PersonName => {
    const name = { given: chance.pick(given), family: chance.pick(family) };
    const key = `${name.given} ${name.family}`;
    if (taken.has(key)) return next();
    taken.add(key);
    return name;
  };
  return { next };
}

/** A name for one of very many people (load tests), by number. */
export function nameByNumber(number: number): PersonName {
  const first = given[number % given.length] ?? '';
  const last = family[Math.floor(number / given.length) % family.length] ?? '';
  const round = Math.floor(number / (given.length * family.length));
  return { given: first, family: round === 0 ? last : `${last}-${family[round % family.length] ?? ''}` };
}

/** A word of an e-mail address: ASCII, hyphens for spaces. */
export function addressWord(text: string): string {
  return foldForSearch(text).replace(/[^a-z0-9]+/g, '-');
}
