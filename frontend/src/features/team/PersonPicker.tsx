import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { JoinTeamChoiceDocument } from '../../gql/team/graphql';
import { useLoad } from '../../lib/load';
import { m } from '../../paraglide/messages';

export type PickedPerson = { id: string; fullName: string };
type PersonPickerProps = { value: PickedPerson | null; onChange: (person: PickedPerson | null) => void; error: string | undefined };

/** Chooses somebody who is in the lists already, by the beginning of any part of the name, without diacritics. */
export function PersonPicker({ value, onChange, error }: PersonPickerProps) {
  const [typed, setTyped] = useState(value?.fullName ?? '');
  const [search] = useDebouncedValue(typed === value?.fullName ? '' : typed, 200);
  const state = useLoad(JoinTeamChoiceDocument, { search: search || null });
  const found = state.kind === 'ready' ? state.data.members.nodes : [];
  const options = value && !found.some((p) => p.id === value.id) ? [value, ...found] : found;
  const placeOf = (id: string) => found.find((p) => p.id === id)?.area.name;
  return (
    <Select
      label={m.team_person()}
      placeholder={m.area_picker_hint()}
      searchable
      withAsterisk
      error={error}
      value={value?.id ?? null}
      data={options.map((p) => ({ value: p.id, label: p.fullName }))}
      renderOption={({ option }) => [option.label, placeOf(option.value)].filter(Boolean).join(' · ')}
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => onChange(options.find((p) => p.id === id) ?? null)}
      nothingFoundMessage={state.kind === 'loading' ? m.state_loading() : m.member_no_match()}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
