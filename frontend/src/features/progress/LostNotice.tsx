import { useEffect, useState } from 'react';
import { formatTime } from '../../lib/format';
import { m } from '../../paraglide/messages';
import classes from './LostNotice.module.css';

/** Said quietly while the server is not reached: the figures stay, and how old they are. */
export function LostNotice({ asOf }: { asOf: Date | undefined }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  if (!asOf) return null;
  return <p className={classes.lost}>{m.progress_lost({ time: formatTime(asOf), age: age(now - asOf.getTime()) })}</p>;
}

function age(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return m.progress_age_now();
  return minutes < 120 ? m.progress_age_minutes({ count: minutes }) : m.progress_age_hours({ count: Math.floor(minutes / 60) });
}
