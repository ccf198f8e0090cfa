import type { OutcomeRowFragment } from '../../gql/outcome/graphql';
import { formatNumber } from '../../lib/format';
import { say } from '../../lib/text';
import { type FigureQualifier, qualifierWord } from '../../ui/Figure';

type SaidFigure = {
  value: number;
  qualifier: FigureQualifier;
  indicator: { decimals: number; unit: { vi: string; en: string } };
};

/** "9 tài khoản", "hơn 400 người". */
function sayFigure({ value, qualifier, indicator }: SaidFigure): string {
  return [qualifierWord(qualifier), formatNumber(value, indicator.decimals), say(indicator.unit)].filter(Boolean).join(' ');
}

export function sayFigures(figures: SaidFigure[]): string {
  return figures.map(sayFigure).join(', ');
}

/** The figures of an outcome with one of them changed; as `amendOutcome` takes them. */
export function figureInputs(figures: OutcomeRowFragment['figures'], values: Record<string, number | null>) {
  return figures.map(({ indicator, value, qualifier, asOf }) => ({
    indicator: indicator.code,
    value: values[indicator.code] ?? value,
    qualifier,
    asOf: asOf ?? null,
  }));
}
