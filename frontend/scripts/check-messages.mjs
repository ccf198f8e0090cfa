// Both languages have the same keys, sorted (so that parallel work merges) and used. --sort rewrites the files in order.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (locale) => JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8'));
const sorted = (messages) =>
  Object.fromEntries(Object.entries(messages).sort(([a], [b]) => (a === '$schema' ? -1 : b === '$schema' ? 1 : a < b ? -1 : 1)));
const locales = ['vi', 'en'];

if (process.argv.includes('--sort')) {
  for (const l of locales) writeFileSync(`messages/${l}.json`, `${JSON.stringify(sorted(read(l)), null, 2)}\n`);
  process.exit(0);
}

const problems = [];
const [vi, en] = locales.map(read);
const parameters = (message) => [...new Set(JSON.stringify(message).match(/\{(\w+)\}/g) ?? [])].sort().join(' ');
for (const key of new Set([...Object.keys(vi), ...Object.keys(en)])) {
  if (!(key in vi)) problems.push(`vi.json lacks ${key}`);
  else if (!(key in en)) problems.push(`en.json lacks ${key}`);
  else if (parameters(vi[key]) !== parameters(en[key])) problems.push(`${key}: the parameters differ between vi and en`);
}
for (const l of locales) {
  const keys = Object.keys(read(l));
  if (keys.join() !== Object.keys(sorted(read(l))).join()) problems.push(`${l}.json is not sorted: npm run fix`);
}
const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f) && !/^(gql|paraglide)\//.test(f))
  .map((f) => readFileSync(join('src', f), 'utf8'))
  .join('\n');
const used = new Set([...source.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key));
for (const key of Object.keys(vi)) if (key !== '$schema' && !used.has(key)) problems.push(`${key} is used nowhere`);
for (const key of used) if (!(key in vi)) problems.push(`${key} is used but not in the message files`);

for (const p of problems) console.error(p);
if (problems.length > 0) process.exit(1);
