import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { PickedCampaignFragment } from '../../gql/session/graphql';
import { AreaPicker } from '../../lib/AreaPicker';
import type { Problem } from '../../lib/act';
import { newId } from '../../lib/ids';
import { m } from '../../paraglide/messages';
import { Dialog } from '../../ui/Dialog';
import { DateField, NumberField, TimeField } from '../../ui/fields';
import { toast } from '../../ui/toast';
import { CampaignPicker, usePickedCampaign } from './CampaignPicker';
import type { Slot } from './calendarSearch';
import classes from './ScheduleDialog.module.css';
import { problemsOutside, problemsUnder, useSchedule } from './scheduling';
import { TeamChoice } from './TeamChoice';
import { VenueField } from './VenueField';

type ScheduleDialogProps = {
  slot: Slot;
  campaignId?: string | undefined;
  onScheduled: () => void;
  onClose: () => void;
};
type Place = { id: string; name: string; label: string };

/** One session at one place, starting from the slot that was pointed at. */
export function ScheduleDialog({ slot, campaignId, onScheduled, onClose }: ScheduleDialogProps) {
  const [id] = useState(() => newId('ser'));
  const asked = usePickedCampaign(campaignId ?? null);
  const [campaign, setCampaign] = useState<PickedCampaignFragment | null>(null);
  const [title, setTitle] = useState('');
  const [date, setDate] = useState<string | null>(slot.date);
  const [startTime, setStartTime] = useState<string | null>(slot.startTime ?? '19:30');
  const [minutes, setMinutes] = useState<number | null>(slot.minutes ?? 60);
  const [place, setPlace] = useState<Place | null>(null);
  const [venueId, setVenueId] = useState<string | null>(null);
  const [teamIds, setTeamIds] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const { schedule, scheduling } = useSchedule();

  const choosePlace = (to: Place | null) => {
    setPlace(to);
    setVenueId(null);
    setTeamIds([]);
  };
  const choose = (to: PickedCampaignFragment | null) => {
    setCampaign(to);
    choosePlace(to?.area.level === 'VILLAGE' ? to.area : null);
    if (slot.minutes === null && to?.type.rhythm) setMinutes(to.type.rhythm.durationMinutes);
    if (slot.startTime === null && to?.type.rhythm) setStartTime(to.type.rhythm.startTime);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the campaign of the URL arrives
  useEffect(() => {
    if (asked?.viewerCanSchedule && !campaign) choose(asked);
  }, [asked]);
  const save = async () => {
    setTried(true);
    setRefused([]);
    if (!campaign || !place || !date || !startTime || minutes === null) return;
    const { scheduled, problems } = await schedule({
      id,
      campaignId: campaign.id,
      title: title.trim() || null,
      firstDate: date,
      startTime,
      durationMinutes: minutes,
      recurrence: { frequency: 'ONCE' },
      places: [{ areaId: place.id, venueId, teamIds }],
    });
    if (scheduled === null) return setRefused(problems);
    toast(m.session_added({ place: place.name }));
    onScheduled();
    onClose();
  };
  const errorOf = (missing: boolean, ...path: string[]) => (tried && missing ? m.field_required() : problemsUnder(refused, ...path));

  return (
    <Dialog
      title={m.session_add()}
      action={m.session_add()}
      busy={scheduling}
      problem={problemsOutside(refused, ['campaignId'], ['title'], ['firstDate'], ['startTime'], ['durationMinutes'], ['places', '0'])}
      onClose={onClose}
      onAction={save}
    >
      <CampaignPicker
        label={m.calendar_campaign()}
        schedulable
        required
        value={campaign?.id ?? null}
        error={errorOf(!campaign, 'campaignId')}
        onChange={choose}
      />
      <div className={classes.when}>
        <DateField label={m.session_date()} withAsterisk value={date} error={errorOf(!date, 'firstDate')} onChange={setDate} />
        <TimeField
          label={m.session_start()}
          withAsterisk
          value={startTime}
          error={errorOf(!startTime, 'startTime')}
          onChange={setStartTime}
        />
        <NumberField
          label={m.session_minutes()}
          withAsterisk
          value={minutes}
          error={errorOf(minutes === null, 'durationMinutes')}
          onChange={setMinutes}
        />
      </div>
      {campaign && (
        <AreaPicker
          key={campaign.id}
          label={m.session_place()}
          required
          under={campaign.area.id}
          value={place}
          error={errorOf(!place, 'places', '0', 'areaId')}
          onChange={choosePlace}
        />
      )}
      {campaign && place && (
        <>
          <VenueField areaId={place.id} value={venueId} error={problemsUnder(refused, 'places', '0', 'venueId')} onChange={setVenueId} />
          <TeamChoice
            campaignId={campaign.id}
            areaId={place.id}
            chosen={teamIds}
            error={problemsUnder(refused, 'places', '0', 'teamIds')}
            onChange={setTeamIds}
          />
          <TextInput
            label={m.session_title()}
            placeholder={campaign.name}
            value={title}
            error={problemsUnder(refused, 'title')}
            onChange={(e) => setTitle(e.currentTarget.value)}
          />
        </>
      )}
    </Dialog>
  );
}
