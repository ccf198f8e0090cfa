/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { RecordAreasDocument, RecordMembersDocument, RecordTeamsDocument } from '../../gql/record/graphql';
import type { Picked } from '../../lib/fields';
import { m } from '../../paraglide/messages';
import { ask } from './ask';

type Kind = 'AREA' | 'TEAM' | 'MEMBER';
type PickInputProps = { id: string; kind: Kind; label: string; value: Picked | null; onChange: (picked: Picked | null) => void };

/** Chooses an area, team or person by typing a part of the name. The list needs a network; the rest of the form does not. */
export function PickInput({ kind, label, value, onChange, ...input }: PickInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [found, setFound] = useState<Picked[] | 'unreached'>([]);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => {
      search(kind, typed.trim() || null).then(setFound, () => setFound('unreached'));
    }, 250);
    return () => clearTimeout(timer);
  }, [kind, typed]);
  const pick = (picked: Picked) => {
    onChange(picked);
    setTyped(null);
  };
  return (
    <>
      <input
        {...input}
        autocomplete="off"
        placeholder={m.area_picker_hint()}
        value={typed ?? value?.name ?? ''}
        onFocus={() => setTyped('')}
        onInput={(e) => {
          setTyped(e.currentTarget.value);
          if (e.currentTarget.value === '') onChange(null);
        }}
      />
      {typed !== null && (
        <ul class="found" aria-label={label}>
          {found === 'unreached' && <li class="soft">{m.record_pick_offline()}</li>}
          {found !== 'unreached' &&
            found.map((one) => (
              <li key={one.id}>
                <button type="button" onClick={() => pick(one)}>
                  {one.label ?? one.name}
                </button>
              </li>
            ))}
          {value && (
            <li>
              <button type="button" onClick={() => setTyped(null)}>
                {m.record_pick_keep({ name: value.name })}
              </button>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

async function search(kind: Kind, typed: string | null): Promise<Picked[]> {
  switch (kind) {
    case 'AREA':
      return (await ask(RecordAreasDocument, { search: typed })).areas.nodes;
    case 'TEAM':
      return (await ask(RecordTeamsDocument, { search: typed })).teams.nodes.map((t) => ({ ...t, label: `${t.name}, ${t.area.name}` }));
    case 'MEMBER':
      return (await ask(RecordMembersDocument, { search: typed })).members.nodes.map(({ id, fullName, area }) => ({
        id,
        name: fullName,
        label: `${fullName}, ${area.name}`,
      }));
  }
}
