import type { Catalogue } from '../sv/index.ts';
import { cli } from './cli.ts';
import { print } from './print.ts';
import { en as ofWindow } from './window.ts';

export const en: Catalogue = { ...ofWindow, cli, print };
