import { cli } from './cli.ts';
import { print } from './print.ts';
import { sv as ofWindow } from './window.ts';

export const sv = { ...ofWindow, cli, print };

/** The shape every language must have: the same sections and keys as Swedish, all strings. */
export type Catalogue = { readonly [S in keyof typeof sv]: { readonly [K in keyof (typeof sv)[S]]: string } };
