import { useState } from 'react';
import { ImportTypeDocument } from '../../gql/type/graphql';
import { AreaPicker, type PickedArea } from '../../lib/AreaPicker';
import { type Problem, problemAt, useAct } from '../../lib/act';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { FileField } from '../../ui/FileField';

/** A type from a file that another installation, or another place, has saved: becomes a draft to look at first. */
export function ImportTypeDialog({ onClose, onMade }: { onClose: () => void; onMade: (code: string) => void }) {
  const { homeArea } = useViewer();
  const [file, setFile] = useState<File | null>(null);
  const [area, setArea] = useState<PickedArea | null>(homeArea);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { act, acting } = useAct(ImportTypeDocument);
  const read = async () => {
    setTried(true);
    if (!file || !area) return;
    const { payload, problems } = await act({ input: { areaId: area.id, file: await file.text() } });
    setRefused(problems);
    const made = payload?.draft ?? payload?.campaignType;
    if (made) onMade(made.code);
  };
  const wrong = tried && !file ? m.field_required() : problemAt(refused, 'file');
  return (
    <Dialog
      title={m.type_import_title()}
      action={m.type_import_do()}
      busy={acting}
      problem={sayWithPlaces(refused)}
      onClose={onClose}
      onAction={read}
    >
      <FileField label={m.type_import_file()} accept=".json,application/json" value={file} error={wrong} onChange={setFile} />
      <AreaPicker
        label={m.type_owner()}
        description={m.type_owner_text()}
        required
        value={area}
        error={tried && !area ? m.field_required() : problemAt(refused, 'areaId')}
        onChange={setArea}
      />
    </Dialog>
  );
}

/** What is wrong inside the file, each with its place there; what stands at an input is said there. */
function sayWithPlaces(problems: Problem[]): string | null {
  const rest = problems
    .map(({ message, path }) => ({ message, place: path.filter((step) => step !== 'input').join(' › ') }))
    .filter(({ place }) => place !== 'areaId' && place !== 'file');
  if (rest.length === 0) return null;
  return rest.map(({ message, place }) => (place ? `${place}: ${message}` : message)).join(' ');
}
