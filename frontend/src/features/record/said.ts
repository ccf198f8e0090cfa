import type { MyOutcomeFragment } from '../../gql/record/graphql';
import { formatNumber } from '../../lib/format';
import { say } from '../../lib/text';

export function sayOutcome(outcome: MyOutcomeFragment): string {
  return outcome.figures.map((f) => sayValue(f.value, f.indicator)).join(', ');
}

export function sayValue(value: number, indicator: { decimals: number; unit: { vi: string; en: string } } | undefined): string {
  return indicator ? `${formatNumber(value, indicator.decimals)} ${say(indicator.unit)}` : formatNumber(value);
}
