import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { CampaignPickedDocument, CampaignPickerDocument, type PickedCampaignFragment } from '../../gql/session/graphql';
import { m } from '../../paraglide/messages';

type CampaignPickerProps = {
  label: string;
  /** The campaign's id. */
  value: string | null;
  onChange: (campaign: PickedCampaignFragment | null) => void;
  /** Only those the viewer may schedule sessions for. */
  schedulable?: boolean;
  required?: boolean;
  error?: string | undefined;
  clearable?: boolean;
};

/** Chooses a campaign by typing its name. */
export function CampaignPicker({ label, value, onChange, schedulable, required, error, clearable }: CampaignPickerProps) {
  const picked = usePickedCampaign(value);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed === picked?.name ? '' : typed, 200);
  const [{ data, fetching }] = useQuery({
    query: CampaignPickerDocument,
    variables: { search: search || null, status: schedulable ? ['ACTIVE', 'DRAFT'] : null },
  });
  const found = (data?.campaigns.nodes ?? []).filter((c) => !schedulable || c.viewerCanSchedule);
  const options = picked && !found.some((c) => c.id === picked.id) ? [picked, ...found] : found;
  return (
    <Select
      label={label}
      placeholder={required ? m.field_choose() : m.calendar_campaign_all()}
      searchable
      clearable={clearable ?? false}
      allowDeselect={false}
      withAsterisk={required ?? false}
      error={error}
      value={picked?.id ?? null}
      data={options.map((c) => ({ value: c.id, label: c.name }))}
      filter={({ options: all }) => all}
      onSearchChange={setTyped}
      onChange={(id) => onChange(options.find((c) => c.id === id) ?? null)}
      nothingFoundMessage={fetching ? m.state_loading() : m.calendar_campaign_none()}
      comboboxProps={{ withinPortal: true }}
    />
  );
}

/** A campaign by its id, as the picker knows it. */
export function usePickedCampaign(id: string | null): PickedCampaignFragment | null {
  const [{ data }] = useQuery({ query: CampaignPickedDocument, variables: { id: id ?? '' }, pause: id === null });
  return id !== null && data?.campaign?.id === id ? data.campaign : null;
}
