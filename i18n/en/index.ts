import type { Catalogue } from '../sv/index.ts';
import { app } from './app.ts';
import { cli } from './cli.ts';
import { errors } from './errors.ts';
import { print } from './print.ts';
import { work } from './work.ts';

export const en: Catalogue = { app, cli, errors, print, work };
