import { formatNumber } from '../../lib/format';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';

type Words = { vi: string; en: string };
type Total = { indicator: { decimals: number; name: Words; unit: Words }; value: number; credited: number; addsUp: boolean };

/** Those of which anything was achieved. */
export function told<T extends Total>(totals: T[]): T[] {
  return totals.filter(({ value, credited }) => value !== 0 || credited !== 0);
}

/** Which credits come to more than the area has, and which to less, and why; one sentence where all are the same. */
export function creditWords(totals: Total[], area: string): string[] {
  const apart = totals.filter((total) => !total.addsUp);
  if (apart.length === 0) return [m.credits_add_up({ area })];
  return apart.map(({ indicator, value, credited }) => {
    const figures = {
      indicator: say(indicator.name),
      credited: formatNumber(credited, indicator.decimals),
      value: formatNumber(value, indicator.decimals),
      unit: say(indicator.unit),
      area,
    };
    return credited > value ? m.credits_more(figures) : m.credits_less(figures);
  });
}

/** By name, "thôn 2" before "thôn 10"; those the viewer does not see last. */
export function byTeamName<Row extends { node: { team?: { name: string } | null } }>(rows: Row[]): Row[] {
  return rows.toSorted(({ node: { team: a } }, { node: { team: b } }) =>
    a && b ? a.name.localeCompare(b.name, 'vi', { numeric: true }) : Number(!a) - Number(!b),
  );
}

/** Whether two teams have one name, as in every list of more than a commune. */
export function haveNamesakes(rows: { node: { team?: { name: string } | null } }[]): boolean {
  const names = rows.flatMap(({ node }) => (node.team ? [node.team.name] : []));
  return new Set(names).size < names.length;
}
