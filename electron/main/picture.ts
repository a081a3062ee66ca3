import { app, type BrowserWindow } from 'electron';
import { writeFile } from 'node:fs/promises';

/** Writes what the window shows as a PNG and ends the program: with 0, or with 1 when it could not be written. */
export async function takePictureAndQuit(window: BrowserWindow, file: string): Promise<void> {
  try {
    window.show();
    const picture = await window.webContents.capturePage();
    await writeFile(file, picture.toPNG());
    app.quit();
  } catch {
    app.exit(1);
  }
}
