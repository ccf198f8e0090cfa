import { formatNumber, formatShare } from '../lib/format';
import { m } from '../paraglide/messages';
import { Bar } from './Bar';
import classes from './ProgressBar.module.css';

type ProgressBarProps = {
  label: string;
  value: number;
  target: number;
  unit: string;
  decimals?: number;
  /** target − value, not below 0, as the server says it. */
  remainder: number;
  /** value ÷ target, as the server says it. */
  share: number | null | undefined;
  /** What is left in other words, such as the pace: "Còn 112 tài khoản, 9 đêm: 13 mỗi đêm". */
  left?: string | null | undefined;
};

/** How far: bar, number, and what is left. The words carry the state, the colour only repeats it. */
export function ProgressBar({ label, value, target, unit, decimals, remainder, share, left }: ProgressBarProps) {
  const done = remainder <= 0;
  return (
    <div className={classes.progress} data-done={done}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={target}
        aria-valuenow={Math.min(value, target)}
        aria-valuetext={m.progress_of({ value: formatNumber(value, decimals), target: formatNumber(target, decimals), unit })}
      >
        <Bar share={share} />
      </div>
      <p className={classes.words}>
        <span>
          <strong>{share === null || share === undefined ? '' : formatShare(share)}</strong>{' '}
          {m.progress_of_target({ target: formatNumber(target, decimals), unit })}
        </span>
        <span className={classes.left}>
          {done ? m.progress_done() : (left ?? m.progress_left({ count: formatNumber(remainder, decimals), unit }))}
        </span>
      </p>
    </div>
  );
}
