import { Button } from '@mantine/core';
import { CancelImportDocument } from '../../gql/exchange/graphql';
import { useAct } from '../../lib/act';
import { formatNumber } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { Section } from '../../ui/Page';
import classes from './Import.module.css';
import type { ImportState } from './importState';

const titles = { CHECKING: m.import_checking, RUNNING: m.import_running, UNDOING: m.import_undoing };

/** Work in the background: it goes on when the page is left, and can be stopped. */
export function ImportProgress({ on, onChanged }: { on: ImportState; onChanged: () => void }) {
  const { act, acting } = useAct(CancelImportDocument);
  const words = m.import_progress({ done: formatNumber(on.done), total: formatNumber(on.rowCount) });
  const title = titles[on.status as keyof typeof titles]();
  const stop = async () => {
    await act({ input: { importId: on.id } });
    onChanged();
  };
  return (
    <Section title={title} note={`${on.fileName} · ${on.area.name}`}>
      <progress className={classes.progress} max={on.rowCount} value={on.done} aria-label={title}>
        {words}
      </progress>
      <p role="status">{words}</p>
      <p className={classes.samples}>{m.import_progress_note()}</p>
      {on.status !== 'UNDOING' && (
        <div className={classes.acts}>
          <Button variant="default" loading={acting} onClick={() => void stop()}>
            {m.import_stop()}
          </Button>
        </div>
      )}
    </Section>
  );
}
