import { app, dialog, type BrowserWindow, type SaveDialogOptions } from 'electron';
import path from 'node:path';
import type { SaveKind } from '../contract/index.ts';
import { fileName, withEnding } from './file-name.ts';
import type { MessageKey, Translate } from '../../i18n/window.ts';

const fileKinds: Readonly<Record<SaveKind, MessageKey>> = {
  pdf: 'app.menu.files-pdf',
  sigill: 'app.menu.files-sigill',
  kdbx: 'app.menu.files-kdbx',
  csv: 'app.menu.files-csv',
  jsonl: 'app.menu.files-jsonl',
};

/** Asks for a vault's file. null: the person changed their mind. */
export async function askForVault(window: BrowserWindow, t: Translate): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: t('app.menu.open-vault-title'),
    buttonLabel: t('app.menu.open-button'),
    properties: ['openFile'],
    filters: [
      { name: t('app.menu.files-sigill'), extensions: ['sigill'] },
      { name: t('app.menu.files-all'), extensions: ['*'] },
    ],
  });
  return filePaths[0] ?? null;
}

/** Asks for a folder. null: the person changed their mind. */
export async function askForFolder(window: BrowserWindow, t: Translate): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: t('app.menu.second-place-title'),
    buttonLabel: t('app.menu.choose-button'),
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0] ?? null;
}

/** Asks where to save; the system asks before it gives a name that is taken. null: the person changed their mind. */
export async function askWhereToSave(
  window: BrowserWindow,
  t: Translate,
  asked: { readonly suggestedName: string; readonly kind: SaveKind },
): Promise<string | null> {
  const options: SaveDialogOptions = {
    title: t('app.menu.save-title'),
    defaultPath: path.join(app.getPath('documents'), fileName(asked.suggestedName, asked.kind)),
    filters: [{ name: t(fileKinds[asked.kind]), extensions: [asked.kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const { filePath } = await dialog.showSaveDialog(window, options);
  return filePath === '' ? null : withEnding(filePath, asked.kind);
}
