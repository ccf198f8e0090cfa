import { useEffect, useRef } from 'react';
import { ImportDocument, type ImportKind } from '../../gql/exchange/graphql';
import { usePoll } from '../../lib/poll';
import { m } from '../../paraglide/messages';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import { ChooseFile } from './ChooseFile';
import classes from './Import.module.css';
import { ImportProgress } from './ImportProgress';
import { ImportResult } from './ImportResult';
import type { ImportState } from './importState';
import { MatchColumns } from './MatchColumns';
import { PreviewImport } from './PreviewImport';

type ImportWizardProps = {
  kind: ImportKind;
  /** The import at hand; null: a file is still to be chosen. */
  id: string | undefined;
  /** Columns are chosen once more though they were checked. */
  matching: boolean;
  onImport: (id: string | undefined, matching: boolean) => void;
};

/** File, columns, check, run, result: each step stands in the address, so that it survives a reload and work goes on meanwhile. */
export function ImportWizard({ kind, id, matching, onImport }: ImportWizardProps) {
  if (!id) return <ChooseFile kind={kind} onUploaded={(uploaded) => onImport(uploaded, false)} />;
  return <Import key={id} id={id} matching={matching} onImport={onImport} />;
}

function Import({ id, matching, onImport }: Required<Pick<ImportWizardProps, 'matching' | 'onImport'>> & { id: string }) {
  const { data, error, stale, askNow } = usePoll(ImportDocument, { id });
  const on = data?.import;
  const step = useStepFocus(on ? `${on.status} ${matching}` : undefined);
  if (!on)
    return (
      <Section title={m.import_one()}>
        <StateView
          state={
            data
              ? { kind: 'ready', data, refreshing: false }
              : error
                ? { kind: 'failed', message: m.problem_unreachable(), retry: askNow }
                : { kind: 'loading' }
          }
          lines={6}
          isEmpty={() => true}
          empty={<Empty title={m.import_gone()}>{m.import_gone_text()}</Empty>}
        >
          {() => null}
        </StateView>
      </Section>
    );
  return (
    <div ref={step} tabIndex={-1} className={classes.step}>
      {stale && (
        <p role="alert" className={classes.problem}>
          {m.import_out_of_reach()}
        </p>
      )}
      <Step on={on} matching={matching} onChanged={askNow} onImport={onImport} />
    </div>
  );
}

/** A step that takes another's place takes the focus too, which would be lost with the button that was pressed. */
function useStepFocus(step: string | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== undefined && shown.current !== step) box.current?.focus({ preventScroll: true });
    shown.current = step;
  }, [step]);
  return box;
}

type StepProps = { on: ImportState; matching: boolean; onChanged: () => void; onImport: ImportWizardProps['onImport'] };

function Step({ on, matching, onChanged, onImport }: StepProps) {
  const checked = () => {
    onImport(on.id, false);
    onChanged();
  };
  if (on.status === 'UPLOADED' || (matching && on.status === 'CHECKED')) return <MatchColumns on={on} onMatched={checked} />;
  if (on.status === 'CHECKED') return <PreviewImport on={on} onRun={onChanged} onMatch={() => onImport(on.id, true)} />;
  if (on.status === 'CHECKING' || on.status === 'RUNNING' || on.status === 'UNDOING')
    return <ImportProgress on={on} onChanged={onChanged} />;
  return <ImportResult on={on} onChanged={onChanged} onAnother={() => onImport(undefined, false)} />;
}
