import type { Problem } from '../../lib/act';

/** What is wrong at a place in the recipe and below it; the place as the server names it: list, key, part. */
export function problemsBelow(problems: Problem[], ...place: string[]): Problem[] {
  return problems.filter((p) => place.every((step, i) => p.path[i] === step));
}

/** What is wrong exactly there. */
export function problemHere(problems: Problem[], ...place: string[]): string | undefined {
  return problems.find((p) => p.path.length === place.length && place.every((step, i) => p.path[i] === step))?.message;
}

/** Those below a place, told from there on. */
export function problemsIn(problems: Problem[], ...place: string[]): Problem[] {
  return problemsBelow(problems, ...place).map((p) => ({ ...p, path: p.path.slice(place.length) }));
}
