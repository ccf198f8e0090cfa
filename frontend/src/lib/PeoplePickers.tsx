import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { MemberPickerDocument, TeamPickerDocument } from '../gql/graphql';
import { m } from '../paraglide/messages';
import type { Picked } from './fields';
import { useLoad } from './load';

type PickerProps = {
  label: string;
  description: string | undefined;
  error: string | undefined;
  required: boolean;
  value: Picked | null;
  onChange: (picked: Picked | null) => void;
};

/** Chooses a team by the beginning of any part of its name, without diacritics if one likes. */
export function TeamPicker(props: PickerProps) {
  const [typed, setTyped, search] = useTyped(props.value);
  const state = useLoad(TeamPickerDocument, { search });
  const found = state.kind === 'ready' ? state.data.teams.nodes : [];
  return <Picker {...props} typed={typed} onType={setTyped} loading={state.kind === 'loading'} found={found} />;
}

/** Chooses somebody who is in the lists. */
export function MemberPicker(props: PickerProps) {
  const [typed, setTyped, search] = useTyped(props.value);
  const state = useLoad(MemberPickerDocument, { search });
  const found = state.kind === 'ready' ? state.data.members.nodes.map(({ id, fullName, area }) => ({ id, name: fullName, area })) : [];
  return <Picker {...props} typed={typed} onType={setTyped} loading={state.kind === 'loading'} found={found} />;
}

function useTyped(value: Picked | null) {
  const [typed, setTyped] = useState(value?.name ?? '');
  const [search] = useDebouncedValue(typed === value?.name ? '' : typed, 200);
  return [typed, setTyped, search || null] as const;
}

type ListProps = { typed: string; onType: (typed: string) => void; loading: boolean; found: (Picked & { area: { name: string } })[] };

function Picker({ label, description, error, required, value, onChange, typed, onType, loading, found }: PickerProps & ListProps) {
  const options: Picked[] = value && !found.some((o) => o.id === value.id) ? [value, ...found] : found;
  const placeOf = (id: string) => found.find((o) => o.id === id)?.area.name;
  return (
    <Select
      label={label}
      description={description}
      placeholder={m.area_picker_hint()}
      searchable
      clearable={!required}
      withAsterisk={required}
      error={error}
      value={value?.id ?? null}
      data={options.map((o) => ({ value: o.id, label: o.name }))}
      renderOption={({ option }) => [option.label, placeOf(option.value)].filter(Boolean).join(' · ')}
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={onType}
      onChange={(id) => {
        const picked = options.find((o) => o.id === id);
        onChange(picked ? { id: picked.id, name: picked.name } : null);
      }}
      nothingFoundMessage={loading ? m.state_loading() : m.field_none_found()}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
