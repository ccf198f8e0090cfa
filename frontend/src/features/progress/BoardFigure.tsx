import type { CounterFragment } from '../../gql/progress/graphql';
import { formatDay, formatNumber } from '../../lib/format';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { qualifierWord } from '../../ui/Figure';
import { ProgressBar } from '../../ui/ProgressBar';
import classes from './BoardFigure.module.css';

/** One total, to be read from across a room. */
export function BoardFigure({ counter }: { counter: CounterFragment }) {
  const { indicator, value, target } = counter;
  const name = say(indicator.name);
  // a bar that fills up would call 4,000 of at most 0 reached
  const less = indicator.direction === 'DOWN';
  return (
    <div className={classes.figure}>
      <p className={classes.name}>{name}</p>
      <p className={classes.value}>
        {counter.qualifier !== 'EXACT' && <span className={classes.unit}>{qualifierWord(counter.qualifier)} </span>}
        {typeof value === 'number' ? formatNumber(value, indicator.decimals) : '–'}{' '}
        <span className={classes.unit}>{say(indicator.unit)}</span>
      </p>
      {typeof target === 'number' && less && (
        <p>{m.progress_of_target({ target: formatNumber(target, indicator.decimals), unit: say(indicator.unit) })}</p>
      )}
      {typeof target === 'number' && !less && (
        <ProgressBar
          label={name}
          value={value ?? 0}
          target={target}
          unit={say(indicator.unit)}
          decimals={indicator.decimals}
          remainder={counter.remainder ?? target}
          share={counter.share}
          left={counter.pace?.text}
        />
      )}
      {counter.asOf && <p className={classes.unit}>{m.figure_as_of({ when: formatDay(counter.asOf) })}</p>}
    </div>
  );
}
