import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { until } from './doors.ts';

export interface SaveDialogs {
  /** Names of the files that were asked for, in order. */
  readonly asked: () => Promise<readonly string[]>;
  /** The PDF that is saved next, once it is written to its end. */
  readonly pdf: (save: () => Promise<void>) => Promise<Uint8Array>;
}

/** Answers the system's save dialogs, which no test can press: with the suggested name, in this folder. */
export async function answerSaveDialogs(app: ElectronApplication, folder: string): Promise<SaveDialogs> {
  await app.evaluate(({ dialog }, into) => {
    const names: string[] = [];
    Object.assign(globalThis, { askedToSave: names });
    const answer = (...given: unknown[]) => {
      const { defaultPath = '' } = given.at(-1) as { defaultPath?: string };
      const name = `${String(names.length + 1)}-${defaultPath.split(/[/\\]/).at(-1) ?? ''}`;
      names.push(name);
      return Promise.resolve({ canceled: false, filePath: `${into}/${name}` });
    };
    Object.assign(dialog, { showSaveDialog: answer });
  }, folder);
  const asked = () => app.evaluate(() => Reflect.get(globalThis, 'askedToSave') as string[]);
  return {
    asked,
    pdf: async (save) => {
      const before = (await asked()).length;
      await save();
      const names = await until(asked, ({ length }) => length > before);
      const file = path.join(folder, names.at(-1) ?? '');
      const read = () => readFile(file).catch(() => Buffer.alloc(0));
      return until(read, (bytes) => bytes.subarray(-8).includes('%%EOF'));
    },
  };
}
