import { Button, Checkbox, NativeSelect, SegmentedControl, TextInput, UnstyledButton } from '@mantine/core';
import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { PickedCampaignFragment, Weekday } from '../../gql/session/graphql';
import type { Problem } from '../../lib/act';
import { formatNumber, formatPeriod, weekday } from '../../lib/format';
import { newId } from '../../lib/ids';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { DateField, NumberField, TimeField } from '../../ui/fields';
import { Section } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { CampaignPicker, usePickedCampaign } from './CampaignPicker';
import { dayWithoutYear } from './calendarDays';
import classes from './SeriesForm.module.css';
import { problemsOutside, problemsUnder, useSchedule } from './scheduling';
import { draftOf, ruleDays, type SeriesDraft, sayPreview, seriesInput, seriesProblems, weekdayNames } from './seriesDraft';

const SeriesPlaces = lazy(() => import('./SeriesPlaces').then((module) => ({ default: module.SeriesPlaces })));

type SeriesFormProps = { campaignId?: string | undefined; onScheduled: (campaignId: string, firstDate: string) => void };
const shown = [['campaignId'], ['title'], ['firstDate'], ['startTime'], ['durationMinutes'], ['recurrence'], ['places']];
/** Beyond so many the single days are not offered. */
const daysAtMost = 130;

/** A whole run of evenings in many villages at once, from the rhythm of the campaign's type. */
export function SeriesForm({ campaignId, onScheduled }: SeriesFormProps) {
  const { today } = useViewer();
  const asked = usePickedCampaign(campaignId ?? null);
  const [id] = useState(() => newId('ser'));
  const [draft, setDraft] = useState<SeriesDraft>(() => draftOf(null, today));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<Problem[]>([]);
  const { schedule, scheduling } = useSchedule();
  const form = useRef<HTMLFormElement>(null);

  const change = (part: Partial<SeriesDraft>) => {
    setDraft((now) => ({ ...now, ...part }));
    setProblems({});
    setRefused([]);
  };
  const choose = (campaign: PickedCampaignFragment | null) => change({ ...draftOf(campaign, today), title: draft.title });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the campaign of the URL arrives
  useEffect(() => {
    if (asked?.viewerCanSchedule && !draft.campaign) choose(asked);
  }, [asked]);
  const submit = async () => {
    const found = seriesProblems(draft);
    setProblems(found);
    if (Object.keys(found).length === 0) {
      const { scheduled, problems: refusals } = await schedule(seriesInput(id, draft));
      setRefused(refusals);
      if (scheduled !== null) {
        toast(m.series_scheduled({ count: formatNumber(scheduled) }));
        return onScheduled(draft.campaign?.id ?? '', draft.firstDate ?? today);
      }
    }
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus());
  };
  const errorOf = (field: string, ...path: string[]) => problems[field] ?? problemsUnder(refused, ...(path.length > 0 ? path : [field]));
  const { campaign } = draft;
  const preview = sayPreview(draft);

  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Section title={m.series_what()}>
        <div className={classes.fields}>
          <CampaignPicker
            label={m.calendar_campaign()}
            schedulable
            required
            value={campaign?.id ?? null}
            error={errorOf('campaignId')}
            onChange={choose}
          />
          {campaign && (
            <p className={classes.note}>
              {campaign.area.name}
              {campaign.startsOn && <> · {formatPeriod(campaign.startsOn, campaign.endsOn)}</>}
            </p>
          )}
          <TextInput
            label={m.session_title()}
            placeholder={campaign?.name ?? ''}
            value={draft.title}
            error={errorOf('title')}
            onChange={(e) => change({ title: e.currentTarget.value })}
          />
        </div>
      </Section>
      <Section title={m.series_when()}>
        <div className={classes.fields}>
          <div className={classes.three}>
            <DateField
              label={m.series_first()}
              withAsterisk
              value={draft.firstDate}
              error={errorOf('firstDate')}
              onChange={(firstDate) => change({ firstDate })}
            />
            <TimeField
              label={m.session_start()}
              withAsterisk
              value={draft.startTime}
              error={errorOf('startTime')}
              onChange={(startTime) => change({ startTime })}
            />
            <NumberField
              label={m.session_minutes()}
              withAsterisk
              value={draft.minutes}
              error={errorOf('durationMinutes')}
              onChange={(minutes) => change({ minutes })}
            />
          </div>
          <RecurrenceFields draft={draft} errorOf={errorOf} onChange={change} />
          <DayToggles
            draft={draft}
            onChange={(excluded) => change({ excluded })}
            error={problemsUnder(refused, 'recurrence', 'excludedDates')}
          />
          {refused.some((p) => p.path.at(-1) === 'recurrence') && (
            <p className={classes.problem} role="alert" tabIndex={-1}>
              {refused.find((p) => p.path.at(-1) === 'recurrence')?.message}
            </p>
          )}
        </div>
      </Section>
      {campaign && (
        <Suspense>
          <SeriesPlaces
            key={campaign.id}
            campaign={campaign}
            places={draft.places}
            missing={problems.places}
            problems={refused}
            onChange={(places) => change({ places })}
          />
        </Suspense>
      )}
      <div className={classes.end}>
        {problemsOutside(refused, ...shown) && (
          <p className={classes.problem} role="alert" tabIndex={-1}>
            {problemsOutside(refused, ...shown)}
          </p>
        )}
        {problemsUnder(refused, 'places') && (
          <p className={classes.problem} role="alert" tabIndex={-1}>
            {m.series_refused()}
          </p>
        )}
        <p className={classes.preview} aria-live="polite">
          {preview ?? m.series_preview_none()}
        </p>
        <Button type="submit" size="md" {...(scheduling ? { loading: true } : {})}>
          {m.series_save()}
        </Button>
      </div>
    </form>
  );
}

type RecurrenceFieldsProps = {
  draft: SeriesDraft;
  errorOf: (field: string, ...path: string[]) => string | undefined;
  onChange: (part: Partial<SeriesDraft>) => void;
};

function RecurrenceFields({ draft, errorOf, onChange }: RecurrenceFieldsProps) {
  const weekly = draft.frequency === 'WEEKLY';
  const toggle = (day: Weekday) =>
    onChange({ weekdays: draft.weekdays.includes(day) ? draft.weekdays.filter((d) => d !== day) : [...draft.weekdays, day] });
  return (
    <>
      <div className={classes.repeat}>
        <SegmentedControl
          aria-label={m.series_frequency()}
          value={draft.frequency}
          data={[
            { value: 'DAILY', label: m.series_daily() },
            { value: 'WEEKLY', label: m.series_weekly() },
          ]}
          onChange={(frequency) => onChange({ frequency: frequency as SeriesDraft['frequency'] })}
        />
        <NativeSelect
          aria-label={m.series_interval()}
          value={draft.interval ?? 1}
          error={errorOf('interval', 'recurrence', 'interval')}
          data={[1, 2, 3, 4].map((n) => ({ value: String(n), label: intervalName(n, weekly) }))}
          onChange={(e) => onChange({ interval: Number(e.currentTarget.value) })}
        />
      </div>
      {weekly && (
        <fieldset className={classes.weekdays}>
          <legend>{m.series_weekdays()}</legend>
          {weekdayNames.map((name, index) => (
            <Checkbox
              key={name}
              checked={draft.weekdays.includes(name)}
              // 2024-01-01 was a Monday
              label={weekday(`2024-01-0${index + 1}`)}
              onChange={() => toggle(name)}
            />
          ))}
        </fieldset>
      )}
      <div className={classes.repeat}>
        <NativeSelect
          label={m.series_ends()}
          value={draft.ends}
          data={[
            { value: 'until', label: m.series_ends_until() },
            { value: 'count', label: m.series_ends_count() },
          ]}
          onChange={(e) => onChange({ ends: e.currentTarget.value as SeriesDraft['ends'] })}
        />
        {draft.ends === 'until' ? (
          <DateField
            label={m.series_until()}
            withAsterisk
            value={draft.until}
            error={errorOf('until', 'recurrence', 'until')}
            onChange={(until) => onChange({ until })}
          />
        ) : (
          <NumberField
            label={m.series_count()}
            withAsterisk
            value={draft.count}
            error={errorOf('count', 'recurrence', 'count')}
            onChange={(count) => onChange({ count })}
          />
        )}
      </div>
    </>
  );
}

function intervalName(n: number, weekly: boolean): string {
  if (n === 1) return weekly ? m.series_every_week() : m.series_every_day();
  return weekly ? m.series_every_weeks({ n }) : m.series_every_days({ n });
}

type DayTogglesProps = { draft: SeriesDraft; onChange: (excluded: string[]) => void; error: string | undefined };

/** Every day of the series; a click leaves one out, such as a festival. */
function DayToggles({ draft, onChange, error }: DayTogglesProps) {
  const days = ruleDays(draft);
  if (days.length === 0 || days.length > daysAtMost) return null;
  const { excluded } = draft;
  return (
    <fieldset className={classes.days}>
      <legend>{m.series_excluded()}</legend>
      {days.map((day) => (
        <UnstyledButton
          key={day}
          className={classes.dayToggle}
          aria-pressed={!excluded.includes(day)}
          onClick={() => onChange(excluded.includes(day) ? excluded.filter((d) => d !== day) : [...excluded, day])}
        >
          <span className={classes.dayName}>{weekday(day, 'short')}</span> {dayWithoutYear(day)}
        </UnstyledButton>
      ))}
      {error && (
        <p className={classes.problem} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
