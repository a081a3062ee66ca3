/** The few globals that Node, Electron and browsers share and this zone may use. No Node, no DOM otherwise. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
declare const crypto: { getRandomValues<T extends Uint8Array>(bytes: T): T };
