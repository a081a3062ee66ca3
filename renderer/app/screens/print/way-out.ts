import type { PrinterView } from '../../../../electron/contract/index.ts';

/**
 * The printer that is proposed. With secrets one with a cable, if there is any; else the system's own choice,
 * a real printer before one that makes files.
 */
export function wayOut(printers: readonly PrinterView[], hasSecrets: boolean): PrinterView | undefined {
  const local = printers.filter(({ kind }) => kind === 'local');
  const among = hasSecrets && local.length > 0 ? local : printers;
  return among.find(({ isDefault }) => isDefault) ?? among.find(({ kind }) => kind !== 'pdf') ?? among[0];
}
