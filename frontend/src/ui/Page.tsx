import { type ReactNode, useEffect, useRef } from 'react';
import classes from './Page.module.css';

type PageProps = {
  title: string;
  /** One line above the title: where this page belongs, usually a link back. */
  above?: ReactNode;
  /** What a reader should know first: status, period, area. */
  below?: ReactNode;
  /** At most one primary action; others quiet. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A screen: its heading takes the focus when the route changes, so that a screen reader says where one is. */
export function Page({ title, above, below, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Từng Nhà`;
  }, [title]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div className={classes.titles}>
          {above && <div className={classes.above}>{above}</div>}
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {below && <div className={classes.below}>{below}</div>}
        </div>
        {actions && <div className={`${classes.actions} no-print`}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

type SectionProps = { title: string; note?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A titled part of a page, on its own surface. */
export function Section({ title, note, actions, children }: SectionProps) {
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <h2>{title}</h2>
        {note && <span className={classes.note}>{note}</span>}
        {actions && <div className={`${classes.sectionActions} no-print`}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}
