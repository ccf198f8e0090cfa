import type { ReactNode } from 'react';
import { formatDay, formatInstant, formatNumber } from '../lib/format';
import { m } from '../paraglide/messages';
import classes from './Figure.module.css';

export type FigureQualifier = 'EXACT' | 'MORE_THAN' | 'ALMOST' | 'ABOUT';
type FigureSource = { title: string; publisher?: string | null; publishedOn?: string | null; quote?: string | null; sample?: boolean };

type FigureProps = {
  label: string;
  /** null: nothing was reported, which is not 0. */
  value: number | null | undefined;
  unit: string;
  decimals?: number;
  qualifier?: FigureQualifier;
  /** A day (yyyy-MM-dd) or an instant. */
  asOf?: string | null;
  source?: FigureSource | null;
  /** The source stands once above several figures: only its sentence is kept, on hover. */
  sourceAbove?: boolean;
  stale?: boolean;
  children?: ReactNode;
};

/** A number that never stands alone: what, how much, of what, when, and where it was read. */
export function Figure({ label, value, unit, decimals, qualifier = 'EXACT', asOf, source, sourceAbove, stale, children }: FigureProps) {
  return (
    <div className={classes.figure} data-stale={stale} title={source?.quote ?? undefined}>
      <p className={classes.label}>{label}</p>
      <p className={classes.value}>
        {value === null || value === undefined ? (
          <span className={classes.missing}>{m.figure_missing()}</span>
        ) : (
          <>
            {qualifier !== 'EXACT' && <span className={classes.qualifier}>{qualifierWord(qualifier)} </span>}
            <span className={classes.number}>{formatNumber(value, decimals)}</span> <span className={classes.unit}>{unit}</span>
          </>
        )}
      </p>
      {children}
      {(asOf || (source && !sourceAbove)) && (
        <p className={classes.origin}>
          {asOf && <span>{m.figure_as_of({ when: asOf.includes('T') ? formatInstant(asOf) : formatDay(asOf) })}</span>}
          {source && !sourceAbove && <SourceName source={source} />}
        </p>
      )}
    </div>
  );
}

/** Where a figure was read; the quoted sentence on hover. */
export function SourceName({ source }: { source: FigureSource }) {
  const name = source.sample
    ? m.figure_sample()
    : [source.title, source.publisher, published(source.publishedOn)].filter(Boolean).join(', ');
  return <span title={source.quote ?? undefined}>{m.figure_source({ name })}</span>;
}

/** A day as the reader writes it; a source may know only the year. */
function published(on: string | null | undefined): string | null | undefined {
  return on && /^\d{4}-\d{2}-\d{2}$/.test(on) ? formatDay(on) : on;
}

/** "hơn", "gần", "khoảng"; empty for an exact figure. */
export function qualifierWord(qualifier: FigureQualifier): string {
  switch (qualifier) {
    case 'MORE_THAN':
      return m.figure_more_than();
    case 'ALMOST':
      return m.figure_almost();
    case 'ABOUT':
      return m.figure_about();
    case 'EXACT':
      return '';
  }
}
