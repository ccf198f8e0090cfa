import { getRouteApi, useLocation } from '@tanstack/react-router';
import { Board } from '../../features/progress/Board';
import { keyIn } from '../../features/progress/boardKey';

const route = getRouteApi('/board/$id');

export function BoardPage() {
  const { id } = route.useParams();
  const { area, indicator } = route.useSearch();
  const partnerKey = useLocation({ select: ({ hash }) => keyIn(hash) });
  return <Board key={partnerKey ?? ''} campaignId={id} areaId={area ?? null} indicator={indicator} partnerKey={partnerKey} />;
}
