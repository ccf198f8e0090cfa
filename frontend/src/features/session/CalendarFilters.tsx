import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { CalendarAreaDocument } from '../../gql/session/graphql';
import { AreaPicker } from '../../lib/AreaPicker';
import { useLoad } from '../../lib/load';
import { m } from '../../paraglide/messages';
import classes from './CalendarFilters.module.css';
import { CampaignPicker } from './CampaignPicker';
import type { CalendarSearch } from './calendarSearch';
import { statusName } from './SessionStatusMark';

type CalendarFiltersProps = {
  search: CalendarSearch;
  folded: boolean;
  onChange: (part: Partial<CalendarSearch>) => void;
  /** What else belongs beside them. */
  children: ReactNode;
};

/** Where, of which campaign, in which state; on a phone folded away behind one line. */
export function CalendarFilters({ search, folded, onChange, children }: CalendarFiltersProps) {
  const state = useLoad(CalendarAreaDocument, { id: search.area ?? '' }, { pause: search.area === undefined });
  const area = search.area && state.kind === 'ready' ? (state.data.area ?? null) : null;
  const narrowed = [search.area, search.campaign, search.status].filter((value) => value !== undefined).length;
  const fields = (
    <div className={classes.fields}>
      <AreaPicker key={area?.id} label={m.calendar_area()} clearable value={area} onChange={(to) => onChange({ area: to?.id })} />
      <CampaignPicker
        label={m.calendar_campaign()}
        clearable
        value={search.campaign ?? null}
        onChange={(campaign) => onChange({ campaign: campaign?.id })}
      />
      <NativeSelect
        label={m.calendar_status()}
        value={search.status ?? ''}
        data={[
          { value: '', label: m.calendar_status_all() },
          ...(['PLANNED', 'HELD', 'CANCELLED'] as const).map((status) => ({ value: status, label: statusName[status]() })),
        ]}
        onChange={(e) => onChange({ status: (e.currentTarget.value || undefined) as CalendarSearch['status'] })}
      />
      {children}
      {narrowed > 0 && (
        <Button
          size="xs"
          variant="subtle"
          className={classes.clear ?? ''}
          onClick={() => onChange({ area: undefined, campaign: undefined, status: undefined })}
        >
          {m.calendar_filter_clear()}
        </Button>
      )}
    </div>
  );
  if (!folded) return <div className={`${classes.filters} no-print`}>{fields}</div>;
  return (
    <details className={`${classes.filters} no-print`}>
      <summary className={classes.summary}>{narrowed === 0 ? m.calendar_filter() : m.calendar_filter_on({ count: narrowed })}</summary>
      {fields}
    </details>
  );
}
