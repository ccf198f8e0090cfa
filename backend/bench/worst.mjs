// node worst.mjs RESULTS…: the worst ratio of several fresh starts, for each workload.
import { readFileSync } from 'node:fs';

const starts = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
let missed = 0;
for (const { name, limit } of starts[0]) {
  const ratios = starts.map((results) => results.find((one) => one.name === name).ratio);
  const worst = Math.max(...ratios);
  const verdict = limit === undefined ? '' : ` (limit ${limit}${worst <= limit ? '' : ', MISSED'})`;
  if (limit !== undefined && worst > limit) missed++;
  console.log(`${name.padEnd(38)} worst of ${starts.length}: ${worst.toFixed(2)}${verdict}; all: ${ratios.map((it) => it.toFixed(2)).join(' ')}`);
}
process.exitCode = missed > 0 ? 1 : 0;
