import { useState } from 'react';
import { SaveTypeDraftDocument } from '../../gql/type/graphql';
import { AreaPicker, type PickedArea } from '../../lib/AreaPicker';
import { type Problem, problemAt, problemsElsewhere, useAct } from '../../lib/act';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { codeFor, type Recipe, recipeInput } from './recipe';
import { TextPair } from './TextPair';
import { sayIn } from './words';

type NewTypeDialogProps = { from: Recipe | null; onClose: () => void; onMade: (code: string) => void };

const empty: Recipe = {
  code: '',
  name: { vi: '', en: '' },
  description: { vi: '', en: '' },
  campaignFields: [],
  sessionFields: [],
  outcomeFields: [],
  indicators: [],
  forces: [],
  rhythm: null,
  source: null,
};

/** A type of one's own: from nothing, or from a copy of another one. */
export function NewTypeDialog({ from, onClose, onMade }: NewTypeDialogProps) {
  const { homeArea } = useViewer();
  const [name, setName] = useState(from ? { vi: m.type_copy_of({ name: sayIn(from.name, 'vi') }), en: '' } : empty.name);
  const [area, setArea] = useState<PickedArea | null>(homeArea);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { act, acting } = useAct(SaveTypeDraftDocument);
  const make = async () => {
    setTried(true);
    if (!name.vi.trim() || !area) return;
    const recipe = { ...(from ?? empty), name, code: freshCode(name.vi) };
    const { payload, problems } = await act({ input: { areaId: area.id, recipe: recipeInput(recipe), expectedVersion: null } });
    setRefused(problems);
    if (payload) onMade(recipe.code);
  };
  return (
    <Dialog
      title={from ? m.type_clone_title({ name: sayIn(from.name, 'vi') }) : m.type_new_title()}
      action={m.type_new_do()}
      busy={acting}
      problem={problemsElsewhere(refused, 'areaId')}
      onClose={onClose}
      onAction={make}
    >
      <TextPair
        label={m.type_name()}
        required
        focus
        value={name}
        error={tried && !name.vi.trim() ? m.field_required() : undefined}
        onChange={setName}
      />
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

/** Two provinces may choose the same name: the day and second tell their codes apart. */
function freshCode(name: string): string {
  const seconds = Math.floor(Date.now() / 1000)
    .toString(36)
    .toUpperCase();
  return `${codeFor(name, []).slice(0, 30)}_${seconds.slice(-5)}`;
}
