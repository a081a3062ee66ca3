import { app } from 'electron';
import { pageAddress, scheme } from '../contract/index.ts';
import { windowSession } from './window-session.ts';

const debuggers = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'js-flags'];

/** Whether someone wants to look into an installed program from outside: it then does not start. */
export function isProbed(): boolean {
  return app.isPackaged && debuggers.some((name) => app.commandLine.hasSwitch(name));
}

/** What holds for every process and page, before the first exists. */
export function hardenApp(): void {
  app.enableSandbox();
  app.commandLine.appendSwitch('disable-breakpad');
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (event.url !== pageAddress) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
  });
}

/** Denies what a page could ask of the computer, and every request that is not for our own files. */
export function hardenSession(): void {
  const own = windowSession();
  own.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler((_request, answer) => {
    answer({});
  });
  own.on('will-download', (event) => {
    event.preventDefault();
  });
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !url.startsWith(`${scheme}://`) && !url.startsWith('devtools://') });
  });
}
