/**
 * `npm run gallery`: the window's parts, and the whole app over a made-up vault, in an ordinary browser.
 * For developers: nothing of it is in the product.
 */
import react from '@vitejs/plugin-react';
import path from 'node:path';
import { createServer } from 'vite';
import { root, say } from './lib/places.mjs';

const server = await createServer({
  root: path.join(root, 'renderer/app'),
  configFile: false,
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5174, fs: { allow: [root] } },
  cacheDir: path.join(root, 'node_modules/.vite-gallery'),
});
await server.listen();
const base = server.resolvedUrls?.local[0] ?? '';
say(`parts: ${base}gallery/index.html`);
say(
  `the app: ${base}gallery/app.html?stage=open   (stage, lang, place, item, items, read-only, slow, failing)`,
);
