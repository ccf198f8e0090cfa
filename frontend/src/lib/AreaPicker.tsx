import { Loader, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { type AreaLevel, AreaPickerDocument } from '../gql/graphql';
import { m } from '../paraglide/messages';
import { useViewer } from './viewer';

export type PickedArea = { id: string; name: string; label: string };

type AreaPickerProps = {
  label: string;
  value: PickedArea | null;
  onChange: (area: PickedArea | null) => void;
  /** Only areas in this one and below it. */
  under?: string;
  level?: AreaLevel;
  required?: boolean;
  error?: string | undefined;
  description?: string | undefined;
  clearable?: boolean;
  /** In a row of filters: small, the label heard and in the empty field. */
  compact?: boolean;
};

/** Chooses an administrative unit by typing, without diacritics if one likes: "dai loc" finds Đại Lộc. */
export function AreaPicker({ label, value, onChange, under, level, required, error, description, clearable, compact }: AreaPickerProps) {
  const { today, homeArea } = useViewer();
  const [typed, setTyped] = useState(value?.name ?? '');
  const [search] = useDebouncedValue(typed === value?.name ? '' : typed, 200);
  const [{ data, fetching }] = useQuery({
    query: AreaPickerDocument,
    variables: { search: search || null, under: under ?? homeArea.id, level: level ?? null, asOf: today },
  });
  const found: PickedArea[] = data?.areas.nodes ?? [];
  const options = value && !found.some((a) => a.id === value.id) ? [value, ...found] : found;
  return (
    <Select
      {...(compact ? { 'aria-label': label, size: 'xs' } : { label })}
      placeholder={compact ? label : m.area_picker_hint()}
      searchable
      clearable={clearable ?? false}
      withAsterisk={required ?? false}
      error={error}
      description={description}
      value={value?.id ?? null}
      data={options.map((a) => ({ value: a.id, label: a.name }))}
      renderOption={({ option }) => options.find((a) => a.id === option.value)?.label ?? option.label}
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => onChange(options.find((a) => a.id === id) ?? null)}
      nothingFoundMessage={fetching ? m.state_loading() : m.area_picker_none()}
      rightSection={fetching ? <Loader size={14} /> : undefined}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
