import { app, type BrowserWindow } from 'electron';
import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between looks, how often they must show the same, and how many there are at most. */
const looks = { every: 300, same: 3, most: 30 } as const;

let isTaken = false;

/**
 * Writes what the window shows as a PNG once it has stood still for a moment, and ends the program: with 0, or with 1
 * when it could not be written. Asked again, it does nothing.
 */
export async function takePictureAndQuit(window: BrowserWindow, file: string): Promise<void> {
  if (isTaken) return;
  isTaken = true;
  try {
    window.show();
    await writeFile(file, await stillPicture(window));
    app.quit();
  } catch {
    app.exit(1);
  }
}

async function stillPicture(window: BrowserWindow): Promise<Buffer> {
  let picture: Buffer = Buffer.alloc(0);
  let same = 0;
  for (let look = 0; look < looks.most && same < looks.same; look += 1) {
    await wait(looks.every);
    const next = (await window.webContents.capturePage()).toPNG();
    same = next.equals(picture) ? same + 1 : 0;
    picture = next;
  }
  return picture;
}
