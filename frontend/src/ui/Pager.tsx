import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { m } from '../paraglide/messages';
import classes from './Pager.module.css';

type PagerProps = {
  /** What there is in all, in words: "57 chiến dịch". */
  total?: string;
  /** What can be done with the whole list. */
  extra?: ReactNode;
  /** Back to the first page; undefined: this is it. */
  onFirst?: (() => void) | undefined;
  /** undefined: this is the last page. */
  onNext?: (() => void) | undefined;
};

/** Forward page by page; back is the browser's back, or the first page at once. */
export function Pager({ total, extra, onFirst, onNext }: PagerProps) {
  if (!total && !onFirst && !onNext) return null;
  return (
    <div className={`${classes.pager} no-print`}>
      <span className={classes.total}>{total}</span>
      {extra}
      {onFirst && (
        <Button size="xs" variant="default" onClick={onFirst}>
          {m.pager_first()}
        </Button>
      )}
      {onNext && (
        <Button size="xs" variant="default" onClick={onNext}>
          {m.pager_next()}
        </Button>
      )}
    </div>
  );
}
