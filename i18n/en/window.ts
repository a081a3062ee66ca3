import type { WindowCatalogue } from '../sv/window.ts';
import { app } from './app.ts';
import { errors } from './errors.ts';
import { work } from './work.ts';

export const en: WindowCatalogue = { app, errors, work };
