// Imports flow one way: ui, lib ← features ← app. No feature imports another, ui knows no GraphQL.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve('src');
const generated = ['gql', 'paraglide'];
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.tsx?$/.test(f) && !generated.includes(f.split('/')[0]))
  .map((f) => join(root, f));

const room = (file) => {
  const [top, second] = relative(root, file).split('/');
  return { top, feature: top === 'features' ? second : undefined };
};

function refusal(from, target, bare) {
  const a = room(from);
  if (bare) return a.top === 'ui' && /urql|^graphql/.test(bare) ? 'ui knows no GraphQL' : undefined;
  const b = room(target);
  if (a.top === 'ui' && (b.top === 'gql' || b.top === 'features' || b.top === 'app')) return 'ui knows no GraphQL, no feature and no app';
  if (a.top === 'lib' && (b.top === 'features' || b.top === 'app')) return 'lib knows no feature and no app';
  if (a.top === 'features' && b.top === 'app') return 'a feature does not know the app that composes it';
  if (a.feature && b.feature && a.feature !== b.feature) return 'a feature does not import another: compose them in app';
  return undefined;
}

let found = 0;
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  for (const [, spec] of text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
    const relativeImport = spec.startsWith('.');
    const why = refusal(file, relativeImport ? resolve(dirname(file), spec) : undefined, relativeImport ? undefined : spec);
    if (!why) continue;
    found++;
    console.error(`${relative('.', file)} imports ${spec}: ${why}`);
  }
}
if (found > 0) process.exit(1);
