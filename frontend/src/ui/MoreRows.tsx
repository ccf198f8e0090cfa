import { Button } from '@mantine/core';
import { m } from '../paraglide/messages';
import classes from './Pager.module.css';

type MoreRowsProps = {
  /** How much of it is on the screen, in words: "20 trên 57 kết quả". */
  shown: string;
  /** undefined: all is shown. */
  onMore: (() => Promise<void>) | undefined;
  asking: boolean;
  problem: string | null;
};

/** The end of a list that grows: how much is shown, and more of it. */
export function MoreRows({ shown, onMore, asking, problem }: MoreRowsProps) {
  return (
    <div className={classes.pager}>
      <span className={classes.total} role="status">
        {shown}
      </span>
      {problem && <span role="alert">{problem}</span>}
      {onMore && (
        <Button className="no-print" size="xs" variant="default" loading={asking} onClick={() => void onMore()}>
          {m.more_rows()}
        </Button>
      )}
    </div>
  );
}
