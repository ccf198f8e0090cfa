import { TextInput } from '@mantine/core';
import { m } from '../../paraglide/messages';
import { NumberField } from '../../ui/fields';
import { More } from './More';
import { isNumber, type RecipeField } from './recipe';
import classes from './TypeDesigner.module.css';

type FieldLimitsProps = {
  field: RecipeField;
  problem: string | undefined;
  onChange: (part: Partial<RecipeField>, tag: string) => void;
};

/** How small, large, short or long a value may be, and the form a one-line text must have. */
export function FieldLimits({ field, problem, onChange }: FieldLimitsProps) {
  const { min, max, minLength, maxLength, pattern } = field;
  const given = [min, max, minLength, maxLength, pattern].some((limit) => limit !== null);
  const upsideDown = (low: number | null, high: number | null) => low !== null && high !== null && low > high;
  return (
    <More summary={m.type_field_limits()} filled={given}>
      <div className={classes.pair}>
        {isNumber(field.kind) ? (
          <>
            <NumberField label={m.type_field_min()} value={min} onChange={(to) => onChange({ min: to }, 'min')} />
            <NumberField
              label={m.type_field_max()}
              value={max}
              error={upsideDown(min, max) ? m.type_limits_upside_down() : undefined}
              onChange={(to) => onChange({ max: to }, 'max')}
            />
          </>
        ) : (
          <>
            <NumberField
              label={m.type_field_min_length()}
              inputMode="numeric"
              value={minLength}
              onChange={(to) => onChange({ minLength: whole(to) }, 'minLength')}
            />
            <NumberField
              label={m.type_field_max_length()}
              inputMode="numeric"
              placeholder="2.000"
              value={maxLength}
              error={upsideDown(minLength, maxLength) ? m.type_limits_upside_down() : undefined}
              onChange={(to) => onChange({ maxLength: whole(to) }, 'maxLength')}
            />
          </>
        )}
      </div>
      {field.kind === 'TEXT' && (
        <TextInput
          label={m.type_field_pattern()}
          description={m.type_field_pattern_text()}
          placeholder="[0-9]{3}/KH-UBND"
          spellCheck={false}
          value={pattern ?? ''}
          error={problem}
          onChange={(e) => onChange({ pattern: e.currentTarget.value || null }, 'pattern')}
        />
      )}
    </More>
  );
}

function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}
