// Writes dist/trusted-documents.json: {"<sha256 hex>": "<document text>"}, the only texts the server runs for this build.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const generated = Object.assign(
  {},
  ...['', '/campaign', '/exchange', '/outcome', '/progress', '/record', '/session', '/team', '/type'].map((folder) =>
    JSON.parse(readFileSync(`src/gql${folder}/persisted-documents.json`, 'utf8')),
  ),
);
const trusted = {};
for (const [key, text] of Object.entries(generated)) {
  const hash = key.replace(/^sha256:/, '');
  const actual = createHash('sha256').update(text).digest('hex');
  if (hash !== actual) throw new Error(`The manifest's hash ${hash} is not the hash of its text (${actual})`);
  trusted[hash] = text;
}
writeFileSync('dist/trusted-documents.json', `${JSON.stringify(trusted, null, 1)}\n`);
console.log(`${Object.keys(trusted).length} trusted documents`);
