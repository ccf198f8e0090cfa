import { Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { CalendarDocument, CalendarFieldsDocument, type SessionCardFragment } from '../../gql/session/graphql';
import { ExportLinks } from '../../lib/ExportLinks';
import { type FieldView, viewableFields } from '../../lib/fieldView';
import { formatNumber } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { FieldViewBar, SavedViews } from '../../lib/ViewTools';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import { AgendaList } from './AgendaList';
import classes from './Calendar.module.css';
import { CalendarFilters } from './CalendarFilters';
import type { CalendarGridProps, ShownSession } from './CalendarGridProps';
import { sayWindow, stepOf, windowOf } from './calendarDays';
import { type CalendarSearch, type CalendarView, noConditions, readSlot, sessionFilter, writeSlot } from './calendarSearch';
import { MonthGrid } from './MonthGrid';
import { sayRefused, useMoveSession } from './sessionActs';
import { WeekGrid } from './WeekGrid';

const SessionPanel = lazy(() => import('./SessionPanel').then((module) => ({ default: module.SessionPanel })));
const ScheduleDialog = lazy(() => import('./ScheduleDialog').then((module) => ({ default: module.ScheduleDialog })));

type CalendarProps = { search: CalendarSearch; onSearch: (search: CalendarSearch, replace?: boolean) => void };

/** The sessions of a week, a month, or the next days one by one; where there is no room for a grid, always the last. */
export function Calendar({ search, onSearch }: CalendarProps) {
  const { today, canScheduleSessions } = useViewer();
  const narrow = useMediaQuery('(max-width: 1000px)', false, { getInitialValueInEffect: false });
  const view: CalendarView = narrow ? 'list' : (search.view ?? 'week');
  const date = search.date ?? today;
  const window = windowOf(view, date);
  const { fields, known } = useFields(search.campaign);
  const filter = sessionFilter(search, fields);
  const { state, onChanged } = useSessions(
    { ...window, filter, values: view === 'list' && search.cols !== undefined },
    // conditions are read with their fields
    search.where !== undefined && !known,
  );
  const { move, movingId } = useMoving(onChanged);
  const change = (part: Partial<CalendarSearch>, replace = false) => onSearch({ ...search, ...part }, replace);
  const slot = search.add ? readSlot(search.add) : null;
  const close = () => {
    const opened = search.session;
    change({ session: undefined, add: undefined }, true);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-session="${opened}"]`)?.focus());
  };
  const inWindow = state.kind === 'ready' ? state.data.filter((s) => window.from <= s.date && s.date < window.to) : [];
  const grid: CalendarGridProps = {
    window,
    sessions: inWindow,
    canAdd: canScheduleSessions,
    untitled: search.campaign !== undefined,
    moving: movingId,
    onOpen: (session) => change({ session }),
    onAdd: (at) => change({ add: writeSlot(at) }),
    onMove: (session, day, startTime) => void move(session, day, startTime),
    onDay: (day) => change({ view: 'list', date: day }),
  };
  const nothing = state.kind === 'ready' && !state.refreshing && inWindow.length === 0;

  return (
    <Section
      title={sayWindow(view, date)}
      note={state.kind === 'ready' && !state.refreshing ? m.calendar_count({ count: formatNumber(inWindow.length) }) : undefined}
      actions={
        <>
          <div className={classes.steps}>
            <Button
              size="xs"
              variant="default"
              aria-label={m.calendar_previous()}
              onClick={() => change({ date: stepOf(view, date, -1) }, true)}
            >
              <IconChevronLeft size={18} aria-hidden />
            </Button>
            <Button size="xs" variant="default" onClick={() => change({ date: undefined }, true)}>
              {m.calendar_today()}
            </Button>
            <Button
              size="xs"
              variant="default"
              aria-label={m.calendar_next()}
              onClick={() => change({ date: stepOf(view, date, 1) }, true)}
            >
              <IconChevronRight size={18} aria-hidden />
            </Button>
          </div>
          {!narrow && (
            <SegmentedControl
              size="xs"
              aria-label={m.calendar_view()}
              value={view}
              data={[
                { value: 'week', label: m.calendar_week() },
                { value: 'month', label: m.calendar_month() },
                { value: 'list', label: m.calendar_list() },
              ]}
              onChange={(next) => change({ view: next as CalendarView })}
            />
          )}
        </>
      }
    >
      <CalendarFilters
        search={search}
        folded={narrow ?? false}
        onChange={(part) => change('campaign' in part ? { ...part, ...noConditions } : part, true)}
      >
        <SavedViews
          list="sessions"
          search={{ ...search, date: undefined, session: undefined, add: undefined }}
          onSearch={(kept) => onSearch({ ...kept, date: search.date })}
        />
      </CalendarFilters>
      <FieldViewBar
        fields={fields}
        view={search}
        columns={view === 'list'}
        onView={({ where, any, cols }: FieldView) => change({ where, any, cols }, true)}
      />
      <StateView state={state} lines={14}>
        {() => (
          <>
            {nothing && <Nothing search={search} canAdd={canScheduleSessions} onChange={change} today={today} />}
            {view === 'week' && <WeekGrid {...grid} wholeDay={search.hours === 'all'} />}
            {view === 'month' && <MonthGrid {...grid} month={date.slice(0, 7)} />}
            {view === 'list' && <AgendaList sessions={inWindow} shown={search.cols ?? []} untitled={grid.untitled} onOpen={grid.onOpen} />}
            {view === 'week' && (
              <div className={`${classes.foot} no-print`}>
                {canScheduleSessions && <p>{m.calendar_hint()}</p>}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => change({ hours: search.hours === 'all' ? undefined : 'all' }, true)}
                >
                  {search.hours === 'all' ? m.calendar_hours_evening() : m.calendar_hours_all()}
                </Button>
              </div>
            )}
            <ExportLinks list="sessions" filter={{ ...window, ...filter }} />
          </>
        )}
      </StateView>
      <Suspense>
        {search.session && <SessionPanel key={search.session} id={search.session} onChanged={onChanged} onClose={close} />}
        {slot && <ScheduleDialog slot={slot} campaignId={search.campaign} onScheduled={() => onChanged(null)} onClose={close} />}
      </Suspense>
    </Section>
  );
}

type NothingProps = {
  search: CalendarSearch;
  canAdd: boolean;
  today: string;
  onChange: (part: Partial<CalendarSearch>, replace?: boolean) => void;
};

/** No session at all, and no session that matches, are two things. */
function Nothing({ search, canAdd, today, onChange }: NothingProps) {
  const narrowed = search.area !== undefined || search.campaign !== undefined || search.status !== undefined;
  const clear = () => onChange({ area: undefined, campaign: undefined, status: undefined, ...noConditions }, true);
  return (
    <div className={classes.nothing}>
      {narrowed ? (
        <Empty
          title={m.calendar_no_match()}
          action={
            <Button size="xs" variant="default" onClick={clear}>
              {m.calendar_filter_clear()}
            </Button>
          }
        />
      ) : (
        <Empty
          title={m.calendar_none()}
          action={
            canAdd ? (
              <Button size="xs" onClick={() => onChange({ add: search.date ?? today })}>
                {m.session_add()}
              </Button>
            ) : undefined
          }
        >
          {canAdd ? m.calendar_none_text() : m.calendar_none_text_viewer()}
        </Empty>
      )}
    </div>
  );
}

/** The fields its campaign asks of a session; without a campaign there are none. */
function useFields(campaignId: string | undefined) {
  const state = useLoad(CalendarFieldsDocument, { campaignId: campaignId ?? '' }, { pause: campaignId === undefined });
  const ready = campaignId !== undefined && state.kind === 'ready';
  return { fields: viewableFields((ready && state.data.campaign?.type.sessionFields) || []), known: ready };
}

/** The sessions of a window. An answer to an act shows at once; what was read before never comes back over it. */
function useSessions(variables: { from: string; to: string; filter: ReturnType<typeof sessionFilter>; values: boolean }, pause: boolean) {
  const state = useLoad(CalendarDocument, variables, { pause });
  const client = useClient();
  const [answered, setAnswered] = useState<Map<string, SessionCardFragment>>(new Map());
  const onChanged = (session: SessionCardFragment | null) => {
    if (session) setAnswered((all) => new Map(all).set(session.id, session));
    else void client.query(CalendarDocument, variables, { requestPolicy: 'network-only' }).toPromise();
  };
  const newest = (session: ShownSession): ShownSession => {
    const answer = answered.get(session.id);
    return answer && answer.version > session.version ? { ...session, ...answer } : session;
  };
  return { state: state.kind === 'ready' ? { ...state, data: state.data.sessions.map(newest) } : state, onChanged };
}

/** Moving by drag or arrow keys: one at a time, and the session shows that it is on its way. */
function useMoving(onChanged: (session: SessionCardFragment | null) => void) {
  const [moved, setMoved] = useState<{ id: string; done: boolean } | null>(null);
  const { move } = useMoveSession(onChanged);
  useEffect(() => {
    if (moved?.done) document.querySelector<HTMLElement>(`[data-session="${moved.id}"]`)?.focus();
  }, [moved]);
  const movingId = moved && !moved.done ? moved.id : null;
  return {
    movingId,
    move: async (session: SessionCardFragment, date: string, startTime: string) => {
      if (movingId) return;
      setMoved({ id: session.id, done: false });
      const problems = await move(session, { date, startTime });
      setMoved({ id: session.id, done: true });
      if (problems.length > 0) sayRefused(problems);
    },
  };
}
