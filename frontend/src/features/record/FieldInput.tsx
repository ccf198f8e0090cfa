/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { type FieldDefinition, type FieldEntry, isPicked, isPoint, offeredOptions, type Point } from '../../lib/fields';
import { say } from '../../lib/text';
import { whereAmI } from '../../lib/whereAmI';
import { m } from '../../paraglide/messages';
import { PickInput } from './PickInput';

type FieldInputProps = {
  id: string;
  label: string;
  field: FieldDefinition;
  value: FieldEntry;
  wrong: boolean;
  onChange: (value: FieldEntry) => void;
};

/** One custom field with what the phone itself offers for its kind. */
export function FieldInput({ id, label, field, value, wrong, onChange }: FieldInputProps) {
  const common = { id, 'aria-invalid': wrong, 'aria-describedby': `${id}-more` };
  const text = typeof value === 'string' ? value : '';
  const typed = { ...common, autocomplete: 'off', value: text };
  switch (field.kind) {
    case 'CHOICE':
      return (
        <select {...common} value={text} onChange={(e) => onChange(e.currentTarget.value || null)}>
          <option value="">{m.field_choose()}</option>
          {offeredOptions(field, value).map((option) => (
            <option key={option.code} value={option.code}>
              {say(option.label)}
            </option>
          ))}
        </select>
      );
    case 'MULTI_CHOICE':
      return <Ticks options={offeredOptions(field, value)} chosen={Array.isArray(value) ? value : []} onChange={onChange} />;
    case 'BOOLEAN':
      return field.required ? (
        <YesNo id={id} value={value} onChange={onChange} />
      ) : (
        <input {...common} type="checkbox" checked={value === true} onChange={(e) => onChange(e.currentTarget.checked)} />
      );
    case 'INTEGER':
    case 'DECIMAL':
      return (
        <NumberBox {...common} value={typeof value === 'number' ? value : null} onChange={onChange} whole={field.kind === 'INTEGER'} />
      );
    case 'LOCATION':
      return <LocationBoxes id={id} value={isPoint(value) ? value : { latitude: null, longitude: null }} onChange={onChange} />;
    case 'AREA':
    case 'TEAM':
    case 'MEMBER':
      return <PickInput {...common} kind={field.kind} label={label} value={isPicked(value) ? value : null} onChange={onChange} />;
    case 'LONG_TEXT':
      return <textarea {...typed} rows={3} onInput={(e) => onChange(e.currentTarget.value || null)} />;
    case 'DATE':
    case 'DATE_TIME':
    case 'PHONE':
    case 'URL':
    case 'TEXT':
      return <input {...typed} type={inputTypes[field.kind]} onInput={(e) => onChange(e.currentTarget.value || null)} />;
  }
}

const inputTypes = { DATE: 'date', DATE_TIME: 'datetime-local', PHONE: 'tel', URL: 'url', TEXT: 'text' };

type TicksProps = { options: FieldDefinition['options']; chosen: string[]; onChange: (chosen: string[]) => void };

function Ticks({ options, chosen, onChange }: TicksProps) {
  return (
    <>
      {options.map(({ code, label }) => (
        <label key={code} class="option">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={(e) =>
              onChange(options.map((o) => o.code).filter((c) => (c === code ? e.currentTarget.checked : chosen.includes(c))))
            }
          />
          {say(label)}
        </label>
      ))}
    </>
  );
}

function YesNo({ id, value, onChange }: { id: string; value: FieldEntry; onChange: (value: boolean) => void }) {
  return (
    <>
      {[true, false].map((answer) => (
        <label key={String(answer)} class="option">
          <input type="radio" name={id} checked={value === answer} onChange={() => onChange(answer)} />
          {answer ? m.field_yes() : m.field_no()}
        </label>
      ))}
    </>
  );
}

type NumberBoxProps = { id: string; value: number | null; whole: boolean; onChange: (value: number | null) => void };

function NumberBox({ value, whole, onChange, ...rest }: NumberBoxProps) {
  return (
    <input
      {...rest}
      type="number"
      inputMode={whole ? 'numeric' : 'decimal'}
      step={whole ? 1 : 'any'}
      value={value ?? ''}
      onInput={(e) => onChange(e.currentTarget.value === '' ? null : e.currentTarget.valueAsNumber)}
    />
  );
}

function LocationBoxes({ id, value, onChange }: { id: string; value: Point; onChange: (value: Point) => void }) {
  const [refused, setRefused] = useState(false);
  const here = async () => {
    const found = await whereAmI();
    setRefused(found === null);
    if (found) onChange(found);
  };
  return (
    <>
      <button type="button" onClick={() => void here()}>
        {m.field_location_here()}
      </button>
      {refused && <span class="wrong">{m.field_location_refused()}</span>}
      <div class="pair">
        {(['latitude', 'longitude'] as const).map((half) => (
          <div key={half}>
            <label for={`${id}-${half}`}>{half === 'latitude' ? m.field_latitude() : m.field_longitude()}</label>
            <NumberBox id={`${id}-${half}`} value={value[half]} whole={false} onChange={(to) => onChange({ ...value, [half]: to })} />
          </div>
        ))}
      </div>
    </>
  );
}
