import { getRouteApi } from '@tanstack/react-router';
import { Board } from '../../features/progress/Board';

const route = getRouteApi('/board/$id');

export function BoardPage() {
  const { id } = route.useParams();
  const { area, indicator } = route.useSearch();
  return <Board campaignId={id} areaId={area ?? null} indicator={indicator} />;
}
