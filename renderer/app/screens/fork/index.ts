/** Rights that were changed apart: the banner that says so, and the screen that shows and settles it. */
export { ForkBanner } from './fork-banner.tsx';
export { ForkScreen } from './fork-screen.tsx';
