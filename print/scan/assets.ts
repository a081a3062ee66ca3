/**
 * The WebAssembly that reading needs, handed in by the caller and never fetched: from node_modules, from the
 * app's own files or from inside the recovery page. Keep one object: the compiled modules are kept with it.
 */
export interface ScanAssets {
  /** `zxing-wasm/reader/zxing_reader.wasm`. */
  readonly zxing: ArrayBuffer;
  /** `@hyzyla/pdfium/pdfium.wasm`. */
  readonly pdfium: ArrayBuffer;
}
