import { Button, Checkbox, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconColumns3, IconFilter } from '@tabler/icons-react';
import { m } from '../paraglide/messages';
import { DropDown } from '../ui/DropDown';
import { DateField, NumberField } from '../ui/fields';
import classes from './FieldViewBar.module.css';
import type { FieldDefinition } from './fields';
import { type Condition, type FieldView, needsValue, type Operator, operatorsFor } from './fieldView';
import { say } from './text';

type FieldViewBarProps = {
  /** Those that may be asked for: see viewableFields. */
  fields: FieldDefinition[];
  view: FieldView;
  onView: (part: FieldView) => void;
  /** false: the list has no room for columns. */
  columns?: boolean;
};

const operatorName: Record<Operator, () => string> = {
  is: m.view_is,
  has: m.view_has,
  contains: m.view_contains,
  from: m.view_from,
  before: m.view_before,
  set: m.view_set,
  unset: m.view_unset,
};

/** Conditions on custom fields, and which of them stand as columns. */
export function FieldViewBar({ fields, view, onView, columns = true }: FieldViewBarProps) {
  const where = view.where ?? [];
  const first = fields[0];
  if (!first) return null;
  const change = (next: Condition[]) => onView({ ...view, where: next.length > 0 ? next : undefined });
  const add = () => change([...where, { key: first.key, op: operatorsFor(first.kind)[0] ?? 'set' }]);
  return (
    <div className={`${classes.bar} no-print`}>
      {where.map((condition, at) => (
        <ConditionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name, and may be alike
          key={at}
          number={at + 1}
          fields={fields}
          condition={condition}
          onChange={(next) => change(where.map((one, i) => (i === at ? next : one)))}
          onRemove={() => change(where.filter((_, i) => i !== at))}
        />
      ))}
      <div className={classes.acts}>
        <Button size="xs" variant="default" leftSection={<IconFilter size={16} aria-hidden />} onClick={add}>
          {m.view_add()}
        </Button>
        {where.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={m.view_together()}
            value={view.any ? 'any' : 'all'}
            data={[
              { value: 'all', label: m.view_all() },
              { value: 'any', label: m.view_any() },
            ]}
            onChange={(e) => onView({ ...view, any: e.currentTarget.value === 'any' || undefined })}
          />
        )}
        {columns && <Columns fields={fields} view={view} onView={onView} />}
      </div>
    </div>
  );
}

function Columns({ fields, view, onView }: FieldViewBarProps) {
  const shown = view.cols ?? [];
  const toggle = (key: string) => {
    // in the order of the fields, whatever was ticked first
    const cols = fields.map((f) => f.key).filter((k) => (k === key ? !shown.includes(k) : shown.includes(k)));
    onView({ ...view, cols: cols.length > 0 ? cols : undefined });
  };
  return (
    <DropDown
      icon={<IconColumns3 size={16} aria-hidden />}
      label={shown.length > 0 ? m.view_columns_on({ count: String(shown.length) }) : m.view_columns()}
    >
      {fields.map((field) => (
        <Checkbox
          key={field.key}
          size="sm"
          label={say(field.label)}
          checked={shown.includes(field.key)}
          onChange={() => toggle(field.key)}
        />
      ))}
    </DropDown>
  );
}

type ConditionRowProps = {
  number: number;
  fields: FieldDefinition[];
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
};

function ConditionRow({ number, fields, condition, onChange, onRemove }: ConditionRowProps) {
  const field = fields.find((one) => one.key === condition.key) ?? fields[0];
  if (!field) return null;
  const of = { number: String(number) };
  const choose = (key: string) => {
    const next = fields.find((one) => one.key === key);
    if (next) onChange({ key, op: operatorsFor(next.kind)[0] ?? 'set' });
  };
  return (
    <div className={classes.condition}>
      <NativeSelect
        size="xs"
        aria-label={m.view_field(of)}
        value={field.key}
        data={fields.map((one) => ({ value: one.key, label: say(one.label) }))}
        onChange={(e) => choose(e.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        aria-label={m.view_operator(of)}
        value={condition.op}
        data={operatorsFor(field.kind).map((op) => ({ value: op, label: operatorName[op]() }))}
        onChange={(e) => {
          const op = e.currentTarget.value as Operator;
          onChange(needsValue(op) ? { ...condition, op } : { key: condition.key, op });
        }}
      />
      {needsValue(condition.op) && (
        <ConditionValue
          key={`${field.key} ${condition.op}`}
          field={field}
          label={m.view_value(of)}
          condition={condition}
          onChange={onChange}
        />
      )}
      <CloseButton size="sm" aria-label={m.view_remove(of)} onClick={onRemove} />
    </div>
  );
}

type ConditionValueProps = { field: FieldDefinition; label: string; condition: Condition; onChange: (condition: Condition) => void };

function ConditionValue({ field, label, condition, onChange }: ConditionValueProps) {
  const { value } = condition;
  const choose = (next: string | number | boolean | null) => onChange({ ...condition, value: next ?? undefined });
  const soon = useDebouncedCallback(choose, 300);
  switch (field.kind) {
    case 'INTEGER':
    case 'DECIMAL':
      return <NumberField size="xs" aria-label={label} value={typeof value === 'number' ? value : null} onChange={soon} />;
    case 'DATE':
    case 'DATE_TIME':
      return <DateField size="xs" aria-label={label} value={typeof value === 'string' ? value : null} onChange={choose} />;
    case 'BOOLEAN':
      return (
        <NativeSelect
          size="xs"
          aria-label={label}
          value={value === undefined ? '' : String(value)}
          data={[
            { value: '', label: m.field_choose() },
            { value: 'true', label: m.field_yes() },
            { value: 'false', label: m.field_no() },
          ]}
          onChange={(e) => choose(e.currentTarget.value === '' ? null : e.currentTarget.value === 'true')}
        />
      );
    case 'CHOICE':
    case 'MULTI_CHOICE':
      return (
        <NativeSelect
          size="xs"
          aria-label={label}
          value={typeof value === 'string' ? value : ''}
          data={[{ value: '', label: m.field_choose() }, ...field.options.map((one) => ({ value: one.code, label: say(one.label) }))]}
          onChange={(e) => choose(e.currentTarget.value || null)}
        />
      );
    default:
      return (
        <TextInput
          size="xs"
          aria-label={label}
          defaultValue={typeof value === 'string' ? value : ''}
          onChange={(e) => soon(e.currentTarget.value || null)}
        />
      );
  }
}
