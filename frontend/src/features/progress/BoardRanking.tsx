import { formatNumber, formatShare } from '../../lib/format';
import { m } from '../../paraglide/messages';
import classes from './BoardRanking.module.css';
import type { Ranked } from './ranking';

/** What a wall of any size shows of the areas below; the screen cuts off what it has no room for. */
const most = 20;

export function BoardRanking({ title, rows, decimals }: { title: string; rows: Ranked[]; decimals: number }) {
  const aimed = rows.some(({ counter }) => typeof counter.target === 'number');
  const largest = Math.max(1, ...rows.map(({ counter }) => counter.value ?? 0));
  return (
    <section className={classes.ranking} data-aimed={aimed}>
      <h2>{m.board_ranking({ indicator: title })}</h2>
      <ol>
        {rows.slice(0, most).map(({ area, counter, place }) => (
          <li key={area.id}>
            <span className={classes.place}>{place ?? '–'}</span>
            <span className={classes.name}>{area.name}</span>
            <span className={classes.value}>{typeof counter.value === 'number' ? formatNumber(counter.value, decimals) : '–'}</span>
            {aimed && <span className={classes.share}>{typeof counter.share === 'number' ? formatShare(counter.share) : '–'}</span>}
            <span className={classes.track} aria-hidden>
              <span
                className={classes.bar}
                style={{ transform: `scaleX(${fraction(aimed ? (counter.share ?? 0) : (counter.value ?? 0) / largest)})` }}
              />
            </span>
          </li>
        ))}
      </ol>
      {rows.length > most && <p className={classes.more}>{m.board_more({ count: rows.length - most })}</p>}
    </section>
  );
}

const fraction = (share: number) => Math.max(0, Math.min(1, share));
