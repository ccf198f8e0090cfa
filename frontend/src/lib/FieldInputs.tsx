import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Fragment, lazy, Suspense } from 'react';
import { m } from '../paraglide/messages';
import { DateField, NumberField } from '../ui/fields';
import { AreaPicker, type PickedArea } from './AreaPicker';
import classes from './FieldInputs.module.css';
import {
  type FieldDefinition,
  type FieldEntries,
  type FieldEntry,
  isPicked,
  isPoint,
  offeredOptions,
  shownFields,
  typingProblems,
} from './fields';
import { say } from './text';

// the kinds that few forms have come when a form has one
const ChoiceGroup = lazy(() => import('./FieldGroups').then((module) => ({ default: module.ChoiceGroup })));
const DateTimeGroup = lazy(() => import('./FieldGroups').then((module) => ({ default: module.DateTimeGroup })));
const LocationGroup = lazy(() => import('./FieldGroups').then((module) => ({ default: module.LocationGroup })));
const YesNoGroup = lazy(() => import('./FieldGroups').then((module) => ({ default: module.YesNoGroup })));
const MemberPicker = lazy(() => import('./PeoplePickers').then((module) => ({ default: module.MemberPicker })));
const TeamPicker = lazy(() => import('./PeoplePickers').then((module) => ({ default: module.TeamPicker })));

type FieldInputsProps = {
  fields: FieldDefinition[];
  entries: FieldEntries;
  /** What was found when the form was sent, by key; what can be said while typing is said anyway. */
  problems: Record<string, string>;
  onChange: (entries: FieldEntries) => void;
};

/** The inputs of custom fields, drawn from their definitions: shown when their condition holds, under the headings of their groups. */
export function FieldInputs({ fields, entries, problems, onChange }: FieldInputsProps) {
  const shown = shownFields(fields, entries);
  const typing = typingProblems(fields, entries);
  return shown.map((field, index) => {
    const group = field.group ? say(field.group) : '';
    const before = shown[index - 1]?.group;
    return (
      <Fragment key={field.key}>
        {group && group !== (before ? say(before) : '') && <h3 className={classes.group}>{group}</h3>}
        <Suspense fallback={<div className={classes.coming} />}>
          <FieldInput
            field={field}
            value={entries[field.key] ?? null}
            problem={typing[field.key] ?? problems[field.key]}
            onChange={(value) => onChange({ ...entries, [field.key]: value })}
          />
        </Suspense>
      </Fragment>
    );
  });
}

type FieldInputProps = {
  field: FieldDefinition;
  value: FieldEntry;
  problem: string | undefined;
  onChange: (value: FieldEntry) => void;
};

function FieldInput({ field, value, problem, onChange }: FieldInputProps) {
  const label = field.retired ? m.field_retired({ label: say(field.label) }) : say(field.label);
  const common = { label, description: field.help ? say(field.help) : undefined, error: problem };
  const labelled = { ...common, withAsterisk: field.required };
  const grouped = { ...common, required: field.required };
  const text = { ...labelled, value: typeof value === 'string' ? value : '' };
  switch (field.kind) {
    case 'INTEGER':
    case 'DECIMAL':
      return <NumberField {...labelled} value={typeof value === 'number' ? value : null} onChange={onChange} />;
    case 'DATE':
      return <DateField {...labelled} value={typeof value === 'string' ? value : null} onChange={onChange} />;
    case 'DATE_TIME':
      return <DateTimeGroup {...grouped} value={typeof value === 'string' ? value : ''} onChange={onChange} />;
    case 'BOOLEAN':
      return field.required ? (
        <YesNoGroup {...grouped} value={typeof value === 'boolean' ? value : null} onChange={onChange} />
      ) : (
        <Checkbox {...common} checked={value === true} onChange={(e) => onChange(e.currentTarget.checked)} />
      );
    case 'CHOICE':
      return (
        <NativeSelect
          {...labelled}
          value={typeof value === 'string' ? value : ''}
          data={[
            { value: '', label: m.field_choose() },
            ...offeredOptions(field, value).map((option) => ({ value: option.code, label: say(option.label) })),
          ]}
          onChange={(e) => onChange(e.currentTarget.value || null)}
        />
      );
    case 'MULTI_CHOICE':
      return (
        <ChoiceGroup {...grouped} options={offeredOptions(field, value)} value={Array.isArray(value) ? value : []} onChange={onChange} />
      );
    case 'LOCATION':
      return <LocationGroup {...grouped} value={isPoint(value) ? value : null} onChange={onChange} />;
    case 'AREA':
      return (
        <AreaPicker
          label={label}
          description={common.description}
          clearable={!field.required}
          required={field.required}
          error={problem}
          value={isPicked(value) ? ({ label: value.name, ...value } satisfies PickedArea) : null}
          onChange={onChange}
        />
      );
    case 'TEAM':
      return <TeamPicker {...grouped} value={isPicked(value) ? value : null} onChange={onChange} />;
    case 'MEMBER':
      return <MemberPicker {...grouped} value={isPicked(value) ? value : null} onChange={onChange} />;
    case 'LONG_TEXT':
      return <Textarea {...text} autosize minRows={3} maxRows={12} onChange={(e) => onChange(e.currentTarget.value)} />;
    case 'PHONE':
      return (
        <TextInput {...text} type="tel" autoComplete="off" placeholder="0912 345 678" onChange={(e) => onChange(e.currentTarget.value)} />
      );
    case 'URL':
      return <TextInput {...text} type="url" autoComplete="off" placeholder="https://" onChange={(e) => onChange(e.currentTarget.value)} />;
    case 'TEXT':
      return (field.maxLength ?? 200) > 200 ? (
        <Textarea {...text} autosize minRows={2} onChange={(e) => onChange(e.currentTarget.value)} />
      ) : (
        <TextInput {...text} onChange={(e) => onChange(e.currentTarget.value)} />
      );
  }
}
