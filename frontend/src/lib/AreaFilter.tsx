import { useState } from 'react';
import { useQuery } from 'urql';
import { AreaFilterDocument } from '../gql/graphql';
import { m } from '../paraglide/messages';
import { AreaPicker, type PickedArea } from './AreaPicker';

type AreaFilterProps = {
  /** As the URL keeps it. */
  areaId: string | undefined;
  onArea: (areaId: string | undefined) => void;
};

/** Narrows a list to an area and all below it; finds the area's name when only its id is known. */
export function AreaFilter({ areaId, onArea }: AreaFilterProps) {
  const [picked, setPicked] = useState<PickedArea | null>(null);
  const known = areaId === undefined || picked?.id === areaId;
  const [{ data }] = useQuery({ query: AreaFilterDocument, variables: { id: areaId ?? '' }, pause: known });
  const asked = known ? null : (data?.area ?? null);
  return (
    <AreaPicker
      label={m.area_filter()}
      compact
      clearable
      value={areaId === undefined ? null : (asked ?? picked)}
      onChange={(area) => {
        setPicked(area);
        onArea(area?.id);
      }}
    />
  );
}
