import { app } from './app.ts';
import { errors } from './errors.ts';
import { work } from './work.ts';

/** The sections that the window says. */
export const sv = { app, errors, work };

/** The same of any language: the keys of Swedish, all strings. */
export type WindowCatalogue = {
  readonly [S in keyof typeof sv]: { readonly [K in keyof (typeof sv)[S]]: string };
};
