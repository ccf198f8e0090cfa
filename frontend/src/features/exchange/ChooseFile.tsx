import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportKind } from '../../gql/exchange/graphql';
import { AreaPicker, type PickedArea } from '../../lib/AreaPicker';
import { callServer } from '../../lib/http';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { FileField } from '../../ui/FileField';
import { Section } from '../../ui/Page';
import classes from './Import.module.css';

type ChooseFileProps = { kind: ImportKind; onUploaded: (id: string) => void };

/** The first step: which file, and for which area. Nothing is changed by sending it. */
export function ChooseFile({ kind, onUploaded }: ChooseFileProps) {
  const { homeArea } = useViewer();
  const [area, setArea] = useState<PickedArea | null>(homeArea);
  const [file, setFile] = useState<File | null>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const send = async () => {
    if (!file || !area) return;
    setSending(true);
    setProblem(null);
    const answer = await upload(kind, area.id, file);
    setSending(false);
    if ('id' in answer) onUploaded(answer.id);
    else setProblem(answer.message);
  };
  return (
    <Section title={m.import_choose()} note={m.import_choose_note()}>
      <form
        className={classes.form}
        onSubmit={(e) => {
          e.preventDefault();
          void send();
        }}
      >
        <AreaPicker label={m.import_for_area()} description={m.import_for_area_note()} required value={area} onChange={setArea} />
        <FileField
          label={m.import_file()}
          description={m.import_file_note()}
          accept=".xlsx,.csv"
          value={file}
          error={problem}
          onChange={(chosen) => {
            setFile(chosen);
            setProblem(null);
          }}
        />
        <Button type="submit" loading={sending} disabled={!file || !area}>
          {m.import_send()}
        </Button>
      </form>
    </Section>
  );
}

async function upload(kind: ImportKind, areaId: string, file: File): Promise<{ id: string } | { message: string }> {
  const query = new URLSearchParams({ kind, areaId, fileName: file.name });
  try {
    const answer = await callServer(`/api/imports?${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
    });
    if (answer.status === 413) return { message: m.import_too_large() };
    return (await answer.json()) as { id: string } | { message: string };
  } catch {
    return { message: m.problem_unreachable() };
  }
}
