import { sigill } from './sigill.ts';

/** Tells the window that what it shows is whole: after fonts and paint, so that a picture taken now is what a person sees. */
export async function reportSettled(): Promise<void> {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await sigill.shell.reportSettled({});
}
