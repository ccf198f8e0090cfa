import { formatNumber } from '../../lib/format';
import classes from './Import.module.css';

/** A few figures with what they count. */
export function Counts({ counts }: { counts: { label: string; value: number }[] }) {
  return (
    <dl className={classes.counts}>
      {counts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{formatNumber(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
