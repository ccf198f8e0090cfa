import type { TypeAdoptionQuery } from '../../gql/type/graphql';

type Adopted = TypeAdoptionQuery['adoption'][number];
type AdoptedIndicator = Adopted['results'][number]['indicator'];
export type AdoptionRow = {
  area: Adopted['area'];
  campaigns: number;
  value: number | null;
  target: number | null;
  share: number | null;
  /** Of the widest bar, 0–1. */
  width: number;
};

/** What the areas can be compared by; first what somebody has reported. */
export function comparable(adoption: Adopted[]): AdoptedIndicator[] {
  const indicators = adoption[0]?.results.map((result) => result.indicator) ?? [];
  const reported = (code: string) => adoption.some((one) => typeof resultOf(one, code)?.value === 'number');
  return indicators.toSorted((a, b) => Number(reported(b.code)) - Number(reported(a.code)));
}

/** The areas by one indicator, the best first; those that have not reported stand last. */
export function adoptionRows(adoption: Adopted[], indicator: AdoptedIndicator): AdoptionRow[] {
  const rows = adoption.map((one) => {
    const { value = null, target = null, share = null } = resultOf(one, indicator.code) ?? {};
    return { area: one.area, campaigns: one.campaigns, value, target, share };
  });
  const widest = Math.max(0, ...rows.map(({ value }) => value ?? 0));
  const upward = indicator.direction === 'DOWN' ? -1 : 1;
  return rows
    .map((row) => ({ ...row, width: widest > 0 ? Math.max(0, row.value ?? 0) / widest : 0 }))
    .toSorted((a, b) => Number(a.value === null) - Number(b.value === null) || upward * ((b.value ?? 0) - (a.value ?? 0)));
}

function resultOf(one: Adopted, code: string) {
  return one.results.find((result) => result.indicator.code === code);
}
