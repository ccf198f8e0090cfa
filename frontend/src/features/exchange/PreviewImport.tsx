import { Button } from '@mantine/core';
import { useState } from 'react';
import { RunImportDocument } from '../../gql/exchange/graphql';
import { type Problem, problemsElsewhere, useAct } from '../../lib/act';
import { formatNumber } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { Section } from '../../ui/Page';
import { Counts } from './Counts';
import { ErrorSheet } from './ErrorSheet';
import classes from './Import.module.css';
import { ImportRows } from './ImportRows';
import type { ImportState } from './importState';

/** The third step: what the file would do, row by row where it cannot be taken. Nothing is changed yet. */
export function PreviewImport({ on, onRun, onMatch }: { on: ImportState; onRun: () => void; onMatch: () => void }) {
  const { act, acting } = useAct(RunImportDocument);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { create = 0, update = 0, unchanged = 0, failed = 0 } = on.preview ?? {};
  const run = async () => {
    const { payload, problems } = await act({ input: { importId: on.id } });
    setRefused(problems);
    if (payload) onRun();
  };
  return (
    <Section title={m.import_preview()} note={`${on.fileName} · ${on.area.name}`}>
      <Counts
        counts={[
          { label: m.import_create(), value: create },
          { label: m.import_update(), value: update },
          { label: m.import_unchanged(), value: unchanged },
          { label: m.import_failed(), value: failed, wrong: true },
        ]}
      />
      {failed > 0 && (
        <>
          <ErrorSheet on={on} />
          <ImportRows on={on} only="FAILED" />
        </>
      )}
      {refused.length > 0 && (
        <p role="alert" className={classes.problem}>
          {problemsElsewhere(refused)}
        </p>
      )}
      <div className={classes.acts}>
        <Button loading={acting} disabled={create + update === 0} onClick={() => void run()}>
          {m.import_run({ count: formatNumber(create + update) })}
        </Button>
        <Button variant="default" onClick={onMatch}>
          {m.import_match_again()}
        </Button>
      </div>
    </Section>
  );
}
