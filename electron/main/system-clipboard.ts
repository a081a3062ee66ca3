import { clipboard } from 'electron';
import type { CopiedParts } from './copied.ts';

/** Where Chromium keeps what a page copies beside the text. */
const formats: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'chromium/x-web-custom-data',
  win32: 'Chromium Web Custom MIME Data Format',
  darwin: 'org.chromium.web-custom-data',
};

/** Electron before 45 reads at once, later ones as the web does: a developer's machine may have either. */
interface EarlierClipboard {
  readonly readBuffer: (format: string) => Buffer;
}

/** The system's clipboard, as far as we need it: its text is never read. */
export function systemClipboard(platform: NodeJS.Platform): CopiedParts {
  const format = formats[platform];
  return {
    clear: () => {
      clipboard.clear();
    },
    readBeside: async () => {
      if (format === undefined) return Buffer.alloc(0);
      try {
        return 'readBuffer' in clipboard
          ? (clipboard as unknown as EarlierClipboard).readBuffer(format)
          : await readLater(format);
      } catch {
        return Buffer.alloc(0);
      }
    },
  };
}

async function readLater(format: string): Promise<Buffer> {
  const type = `electron application/osclipboard;format="${format}"`;
  if (!(await clipboard.has(type))) return Buffer.alloc(0);
  const [item] = await clipboard.read();
  const blob = await item?.getType<string>(type);
  return blob instanceof Blob ? Buffer.from(await blob.arrayBuffer()) : Buffer.alloc(0);
}
