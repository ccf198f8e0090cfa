import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type AreaLinkProps = {
  campaignId: string;
  /** undefined: the campaign's own area. */
  areaId: string | undefined;
  className?: string;
  'aria-label'?: string;
  children: ReactNode;
};

/** Opens the progress of another area, with the same indicator, order and view. */
export function AreaLink({ campaignId, areaId, ...anchor }: AreaLinkProps) {
  return (
    <Link
      from="/campaigns/$id/progress"
      to="/campaigns/$id/progress"
      params={{ id: campaignId }}
      search={(now) => ({ ...now, area: areaId })}
      {...anchor}
    />
  );
}
