import type { Problem } from '../../lib/act';
import { formatNumber } from '../../lib/format';
import { m } from '../../paraglide/messages';

/** One area's part; without a value it keeps what stands. */
export type Share = { areaId: string; value: number | null; standing: number | null };

/** What the areas have together once the shares are assigned. */
export function sumOf(shares: Share[]): number {
  const sum = shares.reduce((total, share) => total + (share.value ?? share.standing ?? 0), 0);
  return Math.round(sum * 1e6) / 1e6; // 0.1 + 0.2 is not 0.3
}

/** The sum against the target, in words: what is left, that all is shared out, or by how much it is too much. */
export function saySum(target: number, shares: Share[], unit: string): string {
  const sum = sumOf(shares);
  const said = { sum: formatNumber(sum), target: formatNumber(target), unit };
  if (sum === target) return m.target_share_all(said);
  const gap = formatNumber(Math.round(Math.abs(target - sum) * 1e6) / 1e6);
  return sum < target ? m.target_share_left({ ...said, left: gap }) : m.target_share_over({ ...said, over: gap });
}

/** What was refused of the rows sent, by their area. */
export function refusedRows(problems: Problem[], areaIds: string[]): Record<string, string> {
  return Object.fromEntries(
    problems.flatMap((problem) => {
      const areaId = areaIds[rowOf(problem) ?? -1];
      return areaId === undefined ? [] : [[areaId, problem.message]];
    }),
  );
}

/** What was refused of the act as a whole, or of its document. */
export const refusedElse = (problems: Problem[]): Problem[] => problems.filter((problem) => rowOf(problem) === null);

function rowOf({ path }: Problem): number | null {
  const [list, index] = path.filter((step) => step !== 'input');
  return list === 'rows' && index !== undefined ? Number(index) : null;
}
