import sodium from 'libsodium-wrappers';

/** Resolves when libsodium's WebAssembly is loaded. Await it once before anything else in this zone. */
export async function cryptoReady(): Promise<void> {
  await sodium.ready;
}

/** libsodium, the one place that this zone takes it from. */
export { sodium };
