/** Our own scheme: the page comes from here and from nowhere else. */
export const scheme = 'app';
/** The one page. */
export const pageAddress = `${scheme}://sigill/index.html`;
/** Carries the shell door's calls between preload and main. */
export const shellChannel = 'shell';
/** Preload asks main for the engine's port on it when the page has its first question, and gets it on it. */
export const portChannel = 'engine-port';
/** Preload tells main on it that the port has come, so that what is asked next goes to the right engine. */
export const portTakenChannel = 'engine-port-taken';
/** Gives the page the port of a second engine, which serves one act. */
export const actPortChannel = 'act-port';
/** Carries what main tells the page unasked. */
export const shellEventChannel = 'shell-event';
