import { app } from './app.ts';
import { cli } from './cli.ts';
import { errors } from './errors.ts';
import { print } from './print.ts';
import { work } from './work.ts';

export const sv = { app, cli, errors, print, work };

/** The shape every language must have: the same sections and keys as Swedish, all strings. */
export type Catalogue = { readonly [S in keyof typeof sv]: { readonly [K in keyof (typeof sv)[S]]: string } };
