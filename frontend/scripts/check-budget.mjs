// JavaScript a reader downloads before a page works, gzipped. The figures are the product's promise on slow 4G.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const kB = 1000;
const budgets = { shell: 160, route: 200, calendar: 255, record: 20, recordForms: 30 };
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

function closure(...keys) {
  const files = new Set();
  const walk = (key) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(walk);
  };
  keys.forEach(walk);
  return [...files].filter((f) => f.endsWith('.js'));
}
const size = (files) => files.reduce((sum, f) => sum + gzipSync(readFileSync(`dist/${f}`), { level: 9 }).length, 0) / kB;

let over = 0;
function report(name, files, budget) {
  const is = size(files);
  if (is > budget) over++;
  console.log(`${is > budget ? '✗' : '✓'} ${name.padEnd(34)} ${is.toFixed(1).padStart(6)} kB of ${budget}`);
}

report('shell', closure('index.html'), budgets.shell);
const pages = Object.entries(manifest).filter(([key, chunk]) => chunk.isDynamicEntry && key.includes('src/app/pages/'));
for (const [key] of pages) {
  const name = key.replace('src/app/pages/', '').replace('.tsx', '');
  report(name, closure('index.html', key), name.startsWith('Calendar') ? budgets.calendar : budgets.route);
}
if (manifest['record.html']) report('record.html (phone page)', closure('record.html'), budgets.record);
const forms = manifest['record.html']?.dynamicImports ?? [];
if (forms.length > 0) report('record.html and its forms', closure('record.html', ...forms), budgets.recordForms);
if (over > 0) process.exit(1);
