import { formatNumber } from '../../lib/format';
import classes from './Import.module.css';

/** A few figures with what they count. */
export function Counts({ counts }: { counts: { label: string; value: number; wrong?: boolean }[] }) {
  return (
    <dl className={classes.counts}>
      {counts.map(({ label, value, wrong }) => (
        <div key={label} data-wrong={wrong && value > 0}>
          <dt>{label}</dt>
          <dd>{formatNumber(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
