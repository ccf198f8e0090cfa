import type { ReactNode } from 'react';
import type { CounterFragment } from '../../gql/progress/graphql';
import { formatNumber } from '../../lib/format';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { Figure } from '../../ui/Figure';
import { ProgressBar } from '../../ui/ProgressBar';
import { hasBehind } from './behind';
import classes from './CounterRow.module.css';

type CounterRowProps = {
  counter: CounterFragment;
  stale: boolean;
  sourceAbove?: boolean;
  /** Leads to the outcomes behind the number. */
  behind?: ReactNode;
};

/** One running total: the number and, where a target was assigned, how far, what is left for each evening, and where it will end. */
export function CounterRow({ counter, stale, sourceAbove, behind }: CounterRowProps) {
  const { indicator, value, target, remainder } = counter;
  const name = say(indicator.name);
  // a bar that fills up would call 4,000 of at most 0 reached
  const less = indicator.direction === 'DOWN';
  const unit = say(indicator.unit);
  return (
    <>
      <Figure
        label={name}
        value={value}
        unit={unit}
        decimals={indicator.decimals}
        qualifier={counter.qualifier}
        asOf={counter.asOf}
        source={counter.source}
        sourceAbove={sourceAbove ?? false}
        stale={stale}
      >
        {typeof target === 'number' && less && (
          <p>{m.progress_of_target({ target: formatNumber(target, indicator.decimals), unit: say(indicator.unit) })}</p>
        )}
        {typeof target === 'number' && !less && (
          <>
            <ProgressBar
              label={name}
              value={value ?? 0}
              target={target}
              unit={unit}
              decimals={indicator.decimals}
              remainder={remainder ?? target}
              share={counter.share}
              left={counter.pace?.text}
            />
            {counter.forecast && remainder !== 0 && <p className={classes.forecast}>{counter.forecast.text}</p>}
          </>
        )}
      </Figure>
      {behind && hasBehind(counter) && <p className={classes.behind}>{behind}</p>}
    </>
  );
}
