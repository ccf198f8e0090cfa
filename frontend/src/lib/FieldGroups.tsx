import { Button, Checkbox } from '@mantine/core';
import { IconCurrentLocation } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { m } from '../paraglide/messages';
import { DateField, NumberField, TimeField } from '../ui/fields';
import classes from './FieldInputs.module.css';
import type { FieldDefinition, Point } from './fields';
import { say } from './text';
import { whereAmI } from './whereAmI';

type GroupProps<T> = {
  label: string;
  description: string | undefined;
  error: string | undefined;
  required: boolean;
  value: T;
  onChange: (value: T) => void;
};

/** Several inputs under one question. */
function Group({
  label,
  description,
  error,
  required,
  children,
}: Omit<GroupProps<unknown>, 'value' | 'onChange'> & { children: ReactNode }) {
  const id = useId();
  const said = [description && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset className={classes.choices} aria-describedby={said || undefined}>
      <legend>
        {label}
        {required && (
          <span className={classes.asterisk} aria-hidden>
            {' *'}
          </span>
        )}
      </legend>
      {description && (
        <p id={`${id}-help`} className={classes.help}>
          {description}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Several of a list. */
export function ChoiceGroup({ options, value, onChange, ...group }: GroupProps<string[]> & { options: FieldDefinition['options'] }) {
  return (
    <Group {...group}>
      <div className={classes.options}>
        {options.map((option) => (
          <Checkbox
            key={option.code}
            label={say(option.label)}
            checked={value.includes(option.code)}
            aria-invalid={group.error ? true : undefined}
            // in the order of the list, whatever was ticked first
            onChange={(e) =>
              onChange(options.map((o) => o.code).filter((code) => (code === option.code ? e.currentTarget.checked : value.includes(code))))
            }
          />
        ))}
      </div>
    </Group>
  );
}

/** A question that must be answered: yes and no stand beside each other, and neither is taken for granted. */
export function YesNoGroup({ value, onChange, ...group }: GroupProps<boolean | null>) {
  const name = useId();
  return (
    <Group {...group}>
      <div className={`${classes.options} ${classes.row}`}>
        {[true, false].map((answer) => (
          <label key={String(answer)}>
            <input type="radio" name={name} checked={value === answer} onChange={() => onChange(answer)} />{' '}
            {answer ? m.field_yes() : m.field_no()}
          </label>
        ))}
      </div>
    </Group>
  );
}

/** A day and a time of day, in Vietnam. */
export function DateTimeGroup({ value, onChange, ...group }: GroupProps<string>) {
  const [day = '', time = ''] = value.split('T');
  return (
    <Group {...group}>
      <div className={classes.pair}>
        <DateField
          aria-label={m.field_day_of({ label: group.label })}
          value={day || null}
          onChange={(to) => onChange(`${to ?? ''}T${time}`)}
        />
        <TimeField
          aria-label={m.field_time_of({ label: group.label })}
          value={time || null}
          onChange={(to) => onChange(`${day}T${to ?? ''}`)}
        />
      </div>
    </Group>
  );
}

/** A point on the map: where the phone is now, or two numbers. */
export function LocationGroup({ value, onChange, ...group }: GroupProps<Point | null>) {
  const [finding, setFinding] = useState(false);
  const [refused, setRefused] = useState(false);
  const point = value ?? { latitude: null, longitude: null };
  const here = async () => {
    setFinding(true);
    const found = await whereAmI();
    setFinding(false);
    setRefused(found === null);
    if (found) onChange(found);
  };
  return (
    <Group {...group} error={refused ? m.field_location_refused() : group.error}>
      <div className={classes.pair}>
        <NumberField
          label={m.field_latitude()}
          placeholder="15,8794"
          value={point.latitude}
          onChange={(latitude) => onChange({ ...point, latitude })}
        />
        <NumberField
          label={m.field_longitude()}
          placeholder="108,1093"
          value={point.longitude}
          onChange={(longitude) => onChange({ ...point, longitude })}
        />
      </div>
      <Button
        className={classes.here ?? ''}
        size="xs"
        variant="default"
        leftSection={<IconCurrentLocation size={16} stroke={1.75} aria-hidden />}
        onClick={() => void here()}
        {...(finding ? { loading: true } : {})}
      >
        {m.field_location_here()}
      </Button>
    </Group>
  );
}
