import { getRouteApi } from '@tanstack/react-router';
import { MemberShow } from '../../features/member/MemberShow';

const route = getRouteApi('/shell/members/$id');

export function MemberPage() {
  const { id } = route.useParams();
  const { dialog } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <MemberShow
      key={id}
      id={id}
      amending={dialog === 'amend'}
      onAmending={(open) => void navigate({ search: { dialog: open ? 'amend' : undefined }, replace: !open })}
    />
  );
}
