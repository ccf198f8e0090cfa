import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ChannelKind } from '../../gql/team/graphql';
import { type Problem, problemAt, refusedValues } from '../../lib/act';
import { FieldInputs } from '../../lib/FieldInputs';
import { type FieldDefinition, fieldProblems } from '../../lib/fields';
import { formatNumber } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { DateField } from '../../ui/fields';
import classes from './TeamFields.module.css';
import { type ChannelDraft, channelKindName, channelKinds, type TeamDraft } from './teamDraft';

type TeamFieldsProps = {
  draft: TeamDraft;
  onChange: (part: Partial<TeamDraft>) => void;
  refused: Problem[];
  /** What happens to a name left empty; undefined: it must be given. */
  nameHint?: string;
  nameError?: string | undefined;
  /** The kind's custom fields. */
  fields: FieldDefinition[];
  /** The form was sent once: what is missing is said. */
  tried: boolean;
};

/** Name, founding decision and channels: as a team is founded, and as it is amended. */
export function TeamFields({ draft, onChange, refused, nameHint, nameError, fields, tried }: TeamFieldsProps) {
  const changeChannel = (at: number, part: Partial<ChannelDraft>) =>
    onChange({ channels: draft.channels.map((channel, i) => (i === at ? { ...channel, ...part } : channel)) });
  return (
    <>
      <TextInput
        label={m.team_name()}
        placeholder={nameHint}
        withAsterisk={nameHint === undefined}
        value={draft.name}
        onChange={(e) => onChange({ name: e.currentTarget.value })}
        error={nameError ?? problemAt(refused, 'name')}
      />
      <fieldset className={classes.group}>
        <legend>{m.team_decision()}</legend>
        <div className={classes.pair}>
          <TextInput
            label={m.team_decision_number()}
            placeholder="12/QĐ-UBND"
            value={draft.number}
            onChange={(e) => onChange({ number: e.currentTarget.value })}
            error={problemAt(refused, 'decision', 'number')}
          />
          <DateField
            label={m.team_decision_date()}
            value={draft.date}
            onChange={(date) => onChange({ date })}
            error={problemAt(refused, 'decision', 'date')}
          />
        </div>
        <TextInput
          label={m.team_decision_issuer()}
          placeholder={m.team_decision_issuer_hint()}
          value={draft.issuer}
          onChange={(e) => onChange({ issuer: e.currentTarget.value })}
          error={problemAt(refused, 'decision', 'issuer')}
        />
      </fieldset>
      <FieldInputs
        fields={fields}
        entries={draft.entries}
        problems={{ ...(tried ? fieldProblems(fields, draft.entries) : {}), ...refusedValues(refused, fields) }}
        onChange={(entries) => onChange({ entries })}
      />
      <fieldset className={classes.group}>
        <legend>{m.team_channels()}</legend>
        {draft.channels.map((channel, at) => (
          <div key={channel.key} className={classes.channel}>
            <NativeSelect
              label={m.team_channel_kind()}
              value={channel.kind}
              data={channelKinds.map((kind) => ({ value: kind, label: channelKindName[kind]() }))}
              onChange={(e) => changeChannel(at, { kind: e.currentTarget.value as ChannelKind })}
            />
            <TextInput
              label={m.team_channel_name()}
              value={channel.name}
              onChange={(e) => changeChannel(at, { name: e.currentTarget.value })}
              error={problemAt(refused, 'channels', String(at), 'name')}
            />
            <TextInput
              label={m.team_channel_url()}
              placeholder="zalo.me/g/…"
              inputMode="url"
              value={channel.url}
              onChange={(e) => changeChannel(at, { url: e.currentTarget.value })}
              error={problemAt(refused, 'channels', String(at), 'url')}
            />
            <CloseButton
              className={classes.remove ?? ''}
              aria-label={m.team_channel_remove({ number: formatNumber(at + 1) })}
              onClick={() => onChange({ channels: draft.channels.filter((_, i) => i !== at) })}
            />
          </div>
        ))}
        <Button
          size="xs"
          variant="default"
          className={classes.add ?? ''}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange({ channels: [...draft.channels, nextChannel(draft)] })}
        >
          {m.team_channel_add()}
        </Button>
      </fieldset>
    </>
  );
}

function nextChannel({ channels }: TeamDraft): ChannelDraft {
  const kind = channelKinds.find((k) => !channels.some((c) => c.kind === k)) ?? 'ZALO';
  return { key: Math.max(0, ...channels.map((c) => c.key)) + 1, kind, name: '', url: '' };
}
