import { fakeSigill } from './fake/index.ts';
import { wishesIn } from './fake/wishes.ts';

/** Puts the fake where the page looks for its doors. Imported before anything that asks them. */
Object.defineProperty(window, 'sigill', { value: fakeSigill(wishesIn(window.location.search)) });
