import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { formatTime } from '../lib/format';
import { m } from '../paraglide/messages';
import classes from './LiveMark.module.css';

type LiveMarkProps = {
  /** When the figures were last known to be true. */
  asOf: Date | undefined;
  stale: boolean;
  paused: boolean;
  onPause: (paused: boolean) => void;
};

/** Says as of when moving figures are true, whether they still move, and lets one hold them. */
export function LiveMark({ asOf, stale, paused, onPause }: LiveMarkProps) {
  return (
    <span className={classes.mark} data-stale={stale && !paused}>
      {stale && !paused && <IconAlertTriangle size={16} aria-hidden />}
      <span role="status">{words(asOf, stale, paused)}</span>
      <UnstyledButton className={`${classes.hold} no-print`} onClick={() => onPause(!paused)}>
        {paused ? <IconPlayerPlay size={16} aria-hidden /> : <IconPlayerPause size={16} aria-hidden />}
        {paused ? m.live_resume() : m.live_pause()}
      </UnstyledButton>
    </span>
  );
}

function words(asOf: Date | undefined, stale: boolean, paused: boolean): string {
  if (!asOf) return stale ? m.live_unreached() : '';
  const time = formatTime(asOf);
  if (paused) return m.live_held({ time });
  return stale ? m.live_stale({ time }) : m.live_as_of({ time });
}
