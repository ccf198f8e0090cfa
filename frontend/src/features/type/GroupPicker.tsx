import { m } from '../../paraglide/messages';
import type { RecipeField, Text } from './recipe';
import { TextPair } from './TextPair';
import classes from './TypeDesigner.module.css';

type GroupPickerProps = { fields: RecipeField[]; value: Text | null; error: string | undefined; onChange: (group: Text | null) => void };

/** The heading a field stands under: one that is there already, or a new one. */
export function GroupPicker({ fields, value, error, onChange }: GroupPickerProps) {
  const known = [...new Map(fields.flatMap((f) => (f.group?.vi ? [[f.group.vi, f.group] as const] : []))).values()];
  return (
    <>
      <TextPair
        label={m.type_field_group()}
        description={m.type_field_group_text()}
        value={value ?? { vi: '', en: '' }}
        error={error}
        onChange={(group) => onChange(group.vi || group.en ? group : null)}
      />
      {known.some((group) => group.vi !== value?.vi) && (
        <p className={classes.known}>
          {m.type_field_group_known()}{' '}
          {known
            .filter((group) => group.vi !== value?.vi)
            .map((group) => (
              <button key={group.vi} type="button" className={classes.chip} onClick={() => onChange(group)}>
                {group.vi}
              </button>
            ))}
        </p>
      )}
    </>
  );
}
