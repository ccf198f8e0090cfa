import { Button } from '@mantine/core';
import { useState } from 'react';
import { UndoImportDocument } from '../../gql/exchange/graphql';
import { type Problem, problemsElsewhere, useAct } from '../../lib/act';
import { m } from '../../paraglide/messages';
import { ButtonLink } from '../../ui/ButtonLink';
import { Section } from '../../ui/Page';
import { Counts } from './Counts';
import { ErrorSheet } from './ErrorSheet';
import classes from './Import.module.css';
import { ImportRows } from './ImportRows';
import type { ImportState } from './importState';

type ImportResultProps = { on: ImportState; onChanged: () => void; onAnother: () => void };

/** The last step: what was done, and taking it back. */
export function ImportResult({ on, onChanged, onAnother }: ImportResultProps) {
  const { act, acting } = useAct(UndoImportDocument);
  const [refused, setRefused] = useState<Problem[]>([]);
  const undo = async () => {
    const { payload, problems } = await act({ input: { importId: on.id } });
    setRefused(problems);
    if (payload) onChanged();
  };
  const failed = on.result?.failed ?? 0;
  const title = { CANCELLED: m.import_cancelled, UNDONE: m.import_undone }[on.status as 'CANCELLED' | 'UNDONE'] ?? m.import_done;
  return (
    <Section title={title()} note={`${on.fileName} · ${on.area.name}`}>
      {on.undone ? (
        <Counts
          counts={[
            { label: m.import_removed(), value: on.undone.removed },
            { label: m.import_restored(), value: on.undone.restored },
            { label: m.import_kept(), value: on.undone.kept },
          ]}
        />
      ) : (
        <Counts
          counts={[
            { label: m.import_created(), value: on.result?.create ?? 0 },
            { label: m.import_updated(), value: on.result?.update ?? 0 },
            { label: m.import_unchanged(), value: on.result?.unchanged ?? 0 },
            { label: m.import_not_taken(), value: failed, wrong: true },
          ]}
        />
      )}
      {failed > 0 && !on.undone && (
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
        {on.kind === 'TEAMS' ? (
          <ButtonLink to="/teams">{m.import_list_teams()}</ButtonLink>
        ) : (
          <ButtonLink to="/members">{m.import_list_members()}</ButtonLink>
        )}
        <Button variant="default" onClick={onAnother}>
          {m.import_another()}
        </Button>
        {!on.undone && (
          <Button variant="default" loading={acting} onClick={() => void undo()}>
            {m.import_undo()}
          </Button>
        )}
      </div>
    </Section>
  );
}
