import { CryptoError, type CryptoErrorCode } from '../../../crypto/index.ts';
import { PrintError, type PrintErrorCode } from '../../../print/pages/index.ts';
import { ScanError, type ScanErrorCode } from '../../../print/scan/index.ts';
import { ExchangeError, type ExchangeErrorCode } from '../../exchange/index.ts';
import { ModelError, type ModelErrorCode } from '../../model/index.ts';
import { VaultError, type VaultErrorCode } from '../../store/index.ts';
import { WorkError, type WorkErrorCode } from './work-error.ts';

/** Every code that the app and the command line can show; each has a sentence and a next step in i18n. */
export type RefusalCode =
  | CryptoErrorCode
  | VaultErrorCode
  | ModelErrorCode
  | ExchangeErrorCode
  | PrintErrorCode
  | ScanErrorCode
  | WorkErrorCode
  | 'unexpected';

/** What may leave the zone about an error: a code, numbers, and the name of a field where one is at fault. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly numbers: Readonly<Record<string, number>>;
  readonly field?: string;
}

/** Any thrown thing as a refusal. What we did not foresee becomes `unexpected`, and its text goes no further. */
export function toRefusal(error: unknown): Refusal {
  if (error instanceof ModelError) {
    return {
      code: error.code,
      numbers: error.numbers,
      ...(error.field === undefined ? {} : { field: error.field }),
    };
  }
  const known = [CryptoError, VaultError, ExchangeError, PrintError, ScanError, WorkError] as const;
  for (const kind of known) if (error instanceof kind) return { code: error.code, numbers: error.numbers };
  return { code: fileCode(error) ?? 'unexpected', numbers: {} };
}

/** Failures of the file system that a person can do something about. */
function fileCode(error: unknown): RefusalCode | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full';
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'not-writable';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'file-not-found';
    case 'EISDIR':
      return 'not-a-file';
    case 'EIO':
      return 'disk-failed';
    default:
      return undefined;
  }
}
