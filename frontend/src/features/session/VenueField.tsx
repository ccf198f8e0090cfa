import { NativeSelect } from '@mantine/core';
import { VenueFieldDocument } from '../../gql/session/graphql';
import { useLoad } from '../../lib/load';
import { m } from '../../paraglide/messages';

type VenueFieldProps = {
  areaId: string;
  value: string | null;
  onChange: (venueId: string | null) => void;
  /** A venue once given can be changed but not taken away. */
  given?: { id: string; name: string } | null;
  error?: string | undefined;
};

/** Where exactly in the area: one of its guidance points. */
export function VenueField({ areaId, value, onChange, given, error }: VenueFieldProps) {
  const state = useLoad(VenueFieldDocument, { areaId });
  const known: { id: string; name: string; area?: { id: string; name: string } }[] = state.kind === 'ready' ? state.data.venues.nodes : [];
  const venues: typeof known = given && !known.some((v) => v.id === given.id) ? [given, ...known] : known;
  return (
    <NativeSelect
      label={m.session_venue()}
      value={value ?? ''}
      error={error}
      data={[
        ...(given ? [] : [{ value: '', label: m.session_venue_none() }]),
        ...venues.map((v) => ({ value: v.id, label: v.area && v.area.id !== areaId ? `${v.name}, ${v.area.name}` : v.name })),
      ]}
      onChange={(e) => onChange(e.currentTarget.value || null)}
    />
  );
}
