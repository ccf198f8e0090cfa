import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { AssignFirstTargetDocument, CampaignFormDocument, CreateCampaignDocument } from '../../gql/campaign/graphql';
import { AreaPicker } from '../../lib/AreaPicker';
import { type Problem, problemAt, problemsElsewhere, useAct, valueProblems } from '../../lib/act';
import { FieldInputs } from '../../lib/FieldInputs';
import { newId } from '../../lib/ids';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { useViewer } from '../../lib/viewer';
import { m } from '../../paraglide/messages';
import { DateField, NumberField } from '../../ui/fields';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import classes from './CampaignForm.module.css';
import { type CampaignDraft, type CampaignType, campaignInput, draftOf, draftProblems, nameOf } from './campaignDraft';

const formFields = ['areaId', 'name', 'startsOn', 'endsOn', 'description'];

/** Plans a campaign from a type: where, when, what is asked besides, and the first target. */
export function CampaignForm({ onCreated }: { onCreated: (id: string, name: string, targetProblem: string | null) => void }) {
  const state = useLoad(CampaignFormDocument, {});
  return (
    <StateView state={state} lines={8} isEmpty={(data) => data.campaignTypes.length === 0} empty={<Empty title={m.campaign_no_types()} />}>
      {({ campaignTypes }) => <Form types={campaignTypes} onCreated={onCreated} />}
    </StateView>
  );
}

type FormProps = { types: CampaignType[]; onCreated: (id: string, name: string, targetProblem: string | null) => void };

function Form({ types, onCreated }: FormProps) {
  const { homeArea, today } = useViewer();
  const [id] = useState(() => newId('cmp'));
  const [draft, setDraft] = useState<CampaignDraft>(() => draftOf(types[0] as CampaignType, homeArea, today, say));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<Problem[]>([]);
  const create = useAct(CreateCampaignDocument);
  const assign = useAct(AssignFirstTargetDocument);
  const form = useRef<HTMLFormElement>(null);

  const change = (part: Partial<CampaignDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next.nameFollows ? { ...next, name: nameOf(next.type, next.area, say) } : next);
    setProblems({});
  };
  const submit = async (activate: boolean) => {
    const found = draftProblems(draft);
    setProblems(found);
    setRefused([]);
    if (Object.keys(found).length > 0) return focusFirstProblem(form.current);
    const created = await create.act({ input: campaignInput(id, draft, activate) });
    if (!created.payload) return setRefused(created.problems);
    onCreated(id, draft.name, await assignFirst());
  };
  const assignFirst = async (): Promise<string | null> => {
    if (draft.target === null || !draft.indicator || !draft.area) return null;
    const assigned = await assign.act({
      input: { campaignId: id, areaId: draft.area.id, indicator: draft.indicator, value: draft.target },
    });
    return assigned.payload ? null : problemsElsewhere(assigned.problems);
  };
  const errorOf = (field: string) => problems[field] ?? problemAt(refused, field);
  const elsewhere = problemsElsewhere(
    refused.filter((p) => !p.path.includes('values')),
    ...formFields,
  );
  const indicator = draft.type.indicators.find((i) => i.code === draft.indicator);

  return (
    <form
      ref={form}
      className={classes.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit(true);
      }}
    >
      <Section title={m.campaign_form_what()}>
        <fieldset className={classes.types}>
          <legend className="visually-hidden">{m.campaign_type()}</legend>
          {types.map((type) => (
            <label key={type.code} className={classes.type} data-chosen={type.code === draft.type.code}>
              <input
                type="radio"
                name="type"
                checked={type.code === draft.type.code}
                onChange={() => change({ ...draftOf(type, draft.area ?? homeArea, today, say), area: draft.area, nameFollows: true })}
              />
              <span>
                <strong>{say(type.name)}</strong>
                <span className={classes.description}>{say(type.description)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      </Section>
      <Section title={m.campaign_form_where_when()}>
        <div className={classes.fields}>
          <AreaPicker
            label={m.campaign_area()}
            required
            value={draft.area}
            error={errorOf('areaId')}
            onChange={(area) => change({ area })}
          />
          <TextInput
            label={m.campaign_name()}
            withAsterisk
            value={draft.name}
            error={errorOf('name')}
            onChange={(e) => change({ name: e.currentTarget.value, nameFollows: false })}
          />
          <div className={classes.pair}>
            <DateField
              label={m.campaign_starts()}
              withAsterisk
              value={draft.startsOn}
              error={errorOf('startsOn')}
              onChange={(startsOn) => change({ startsOn })}
            />
            <DateField
              label={m.campaign_ends()}
              withAsterisk
              value={draft.endsOn}
              error={errorOf('endsOn')}
              onChange={(endsOn) => change({ endsOn })}
            />
          </div>
          <Textarea
            label={m.campaign_description()}
            autosize
            minRows={2}
            value={draft.description}
            error={errorOf('description')}
            onChange={(e) => change({ description: e.currentTarget.value })}
          />
          <FieldInputs
            fields={draft.type.campaignFields}
            entries={draft.entries}
            problems={{ ...valueProblems(refused), ...problems }}
            onChange={(entries) => change({ entries })}
          />
        </div>
      </Section>
      <Section title={m.campaign_form_target()} note={m.campaign_form_target_note()}>
        <div className={classes.pair}>
          <NativeSelect
            label={m.campaign_indicator()}
            value={draft.indicator}
            data={draft.type.indicators.map((i) => ({ value: i.code, label: say(i.name) }))}
            onChange={(e) => change({ indicator: e.currentTarget.value })}
          />
          <NumberField
            label={indicator ? m.campaign_target_in({ unit: say(indicator.unit) }) : m.campaign_target()}
            value={draft.target}
            onChange={(target) => change({ target })}
          />
        </div>
      </Section>
      {elsewhere && (
        <p className={classes.problem} role="alert">
          {elsewhere}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={create.acting || assign.acting}>
          {m.campaign_create_and_start()}
        </Button>
        <Button variant="default" disabled={create.acting} onClick={() => void submit(false)}>
          {m.campaign_save_draft()}
        </Button>
      </div>
    </form>
  );
}

function focusFirstProblem(form: HTMLFormElement | null) {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
