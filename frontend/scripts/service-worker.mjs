// Writes dist/sw.js: keeps the phone page, with all it loads, on the phone, so that it opens without a network.
// The list comes from Vite's manifest: one written by hand misses a chunk as soon as the bundler splits otherwise.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const files = new Set(['record.html', 'icon.svg', 'record.webmanifest']);
const walk = (key) => {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  chunk.imports?.forEach(walk);
  chunk.dynamicImports?.forEach(walk);
};
walk('record.html');

const version = createHash('sha256');
for (const file of files) version.update(readFileSync(`dist/${file}`));
const cache = `record-${version.digest('hex').slice(0, 12)}`;

writeFileSync(
  'dist/sw.js',
  `const cache = ${JSON.stringify(cache)};
const files = ${JSON.stringify([...files].map((f) => `/${f}`))};
addEventListener('install', (event) => {
  event.waitUntil(caches.open(cache).then((c) => c.addAll(files)).then(() => skipWaiting()));
});
addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((n) => n !== cache).map((n) => caches.delete(n)))));
});
addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin || !files.includes(url.pathname)) return;
  event.respondWith(caches.match(url.pathname, { cacheName: cache }).then((kept) => kept ?? fetch(event.request)));
});
`,
);
console.log(`sw.js keeps ${files.size} files of the phone page`);
