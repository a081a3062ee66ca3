/** Passphrases: words drawn for people, and how hard their own are to guess. */
export { suggestPassphrase } from './suggest.ts';
export { weighPassphrase, type Strength } from './weigh.ts';
