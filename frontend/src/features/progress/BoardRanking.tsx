import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { formatNumber, formatShare } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { Bar } from '../../ui/Bar';
import classes from './BoardRanking.module.css';
import type { Ranked } from './ranking';

/** What a wall of any size shows of the areas below, as far as it has room. */
const most = 20;

export function BoardRanking({ title, rows, decimals }: { title: string; rows: Ranked[]; decimals: number }) {
  const aimed = rows.some(({ counter }) => typeof counter.target === 'number');
  const [list, room] = useRoom();
  const shown = Math.min(most, room, rows.length);
  const largest = Math.max(1, ...rows.map(({ counter }) => counter.value ?? 0));
  return (
    <section className={classes.ranking} data-aimed={aimed}>
      <h2>{m.board_ranking({ indicator: title })}</h2>
      <ol ref={list}>
        {rows.slice(0, most).map(({ area, counter, place }, i) => (
          <li key={area.id} data-hidden={i >= shown}>
            <span className={classes.place}>{place ?? '–'}</span>
            <span className={classes.name}>{area.name}</span>
            <span className={classes.value}>{typeof counter.value === 'number' ? formatNumber(counter.value, decimals) : '–'}</span>
            {aimed && <span className={classes.share}>{typeof counter.share === 'number' ? formatShare(counter.share) : '–'}</span>}
            <span className={classes.bar}>
              <Bar share={aimed ? counter.share : (counter.value ?? 0) / largest} />
            </span>
          </li>
        ))}
      </ol>
      {rows.length > shown && <p className={classes.more}>{m.board_more({ count: rows.length - shown })}</p>}
    </section>
  );
}

/** How many of a list's items are wholly to be seen. */
function useRoom(): [RefObject<HTMLOListElement | null>, number] {
  const list = useRef<HTMLOListElement>(null);
  const [room, setRoom] = useState(most);
  useLayoutEffect(() => {
    const of = list.current;
    if (!of) return;
    const measure = () => {
      const end = of.getBoundingClientRect().bottom + 1;
      setRoom([...of.children].filter((item) => item.getBoundingClientRect().bottom <= end).length);
    };
    const watch = new ResizeObserver(measure);
    for (const one of [of, ...of.children]) watch.observe(one);
    measure();
    return () => watch.disconnect();
  });
  return [list, room];
}
