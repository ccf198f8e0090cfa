import { getRouteApi } from '@tanstack/react-router';
import { ProgressShow } from '../../features/progress/ProgressShow';

const route = getRouteApi('/shell/campaigns/$id/progress');

export function ProgressPage() {
  const { id } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <ProgressShow
      key={id}
      id={id}
      search={search}
      onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false })}
    />
  );
}
