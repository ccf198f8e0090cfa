import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { MatchImportDocument } from '../../gql/exchange/graphql';
import { type Problem, problemsElsewhere, useAct } from '../../lib/act';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { type Column, DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Page';
import classes from './Import.module.css';
import type { ImportState } from './importState';
import { chooseProperty, keysOf } from './properties';

type ImportColumn = ImportState['columns'][number];

/** The second step: which column is what, as guessed from the headings, and how rows that are there already are known. */
export function MatchColumns({ on, onMatched }: { on: ImportState; onMatched: () => void }) {
  const [chosen, setChosen] = useState<(string | null)[]>(() => begin(on));
  const keys = keysOf[on.kind];
  const [key, setKey] = useState(() => keys.findIndex((k) => k.join() === on.naturalKey.join()));
  const [refused, setRefused] = useState<Problem[]>([]);
  const { act, acting } = useAct(MatchImportDocument);
  const possible = keys.filter((k) => chosen.includes(k[0] ?? ''));
  const used = keys[key] && possible.includes(keys[key]) ? keys[key] : possible[0];

  const nameOf = (property: string) => say(on.properties.find((one) => one.property === property)?.label ?? { vi: property, en: property });

  const check = async () => {
    const columns = chosen.flatMap((property, column) => (property ? [{ column, property }] : []));
    const { payload, problems } = await act({ input: { importId: on.id, columns, naturalKey: used ? [...used] : null } });
    setRefused(problems);
    if (payload) onMatched();
  };
  const columns: Column<ImportColumn>[] = [
    { key: 'title', header: m.import_column(), cell: (c) => c.title || m.import_column_untitled({ number: c.column + 1 }) },
    { key: 'samples', header: m.import_samples(), cell: (c) => <span className={classes.samples}>{c.samples.join(' · ')}</span> },
    {
      key: 'property',
      header: m.import_property(),
      cell: (c) => (
        <NativeSelect
          size="xs"
          aria-label={m.import_property_of({ column: c.title })}
          value={chosen[c.column] ?? ''}
          data={[
            { value: '', label: m.import_property_none() },
            ...on.properties.map(({ property, label }) => ({ value: property, label: say(label) })),
          ]}
          onChange={(e) => setChosen(chooseProperty(chosen, c.column, e.currentTarget.value || null))}
        />
      ),
    },
  ];
  return (
    <Section title={m.import_match()} note={`${on.fileName} · ${on.area.name}`}>
      <DataTable caption={m.import_match()} columns={columns} rows={on.columns} rowKey={(c) => String(c.column)} />
      {keys.length > 1 && (
        <NativeSelect
          className={classes.keys ?? ''}
          label={m.import_key()}
          value={used ? keys.indexOf(used) : ''}
          data={keys.map((k, at) => ({ value: String(at), label: k.map(nameOf).join(' + '), disabled: !possible.includes(k) }))}
          onChange={(e) => setKey(Number(e.currentTarget.value))}
        />
      )}
      {refused.length > 0 && (
        <p role="alert" className={classes.problem}>
          {problemsElsewhere(refused)}
        </p>
      )}
      <div className={classes.acts}>
        <Button loading={acting} onClick={() => void check()}>
          {m.import_check()}
        </Button>
      </div>
    </Section>
  );
}

function begin(on: ImportState): (string | null)[] {
  if (on.matching.length === 0) return on.columns.map((column) => column.guess ?? null);
  return on.columns.map(({ column }) => on.matching.find((match) => match.column === column)?.property ?? null);
}
