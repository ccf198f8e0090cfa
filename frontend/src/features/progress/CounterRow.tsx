import type { CounterFragment } from '../../gql/progress/graphql';
import { say } from '../../lib/text';
import { Figure } from '../../ui/Figure';
import { ProgressBar } from '../../ui/ProgressBar';

/** One running total: the number and, where a target was assigned, how far and what is left for each evening. */
export function CounterRow({ counter, stale, sourceAbove }: { counter: CounterFragment; stale: boolean; sourceAbove?: boolean }) {
  const { indicator, value, target, remainder } = counter;
  const name = say(indicator.name);
  const unit = say(indicator.unit);
  return (
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
      {typeof target === 'number' && (
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
      )}
    </Figure>
  );
}
