import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { Problem } from '../../lib/act';
import { m } from '../../paraglide/messages';
import { FieldConditionEditor } from './FieldConditionEditor';
import { FieldLimits } from './FieldLimits';
import { GroupPicker } from './GroupPicker';
import { More } from './More';
import { OptionList } from './OptionList';
import { problemHere, problemsBelow } from './problems';
import { hasOptions, isNumber, isText, type Recipe, type RecipeField, type Text } from './recipe';
import { TextPair } from './TextPair';
import classes from './TypeDesigner.module.css';
import { kindName, kinds, sayIn } from './words';

export type Edit = (next: (now: Recipe) => Recipe, tag?: string | null) => void;

/** What can be done to the field in the panel; `tag` names the input being typed in. */
type FieldEdits = {
  onChange: (part: Partial<RecipeField>, tag: string | null) => void;
  onRelabel: (label: Text) => void;
  onKind: (kind: RecipeField['kind']) => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

type FieldPanelProps = {
  fields: RecipeField[];
  field: RecipeField;
  /** The option codes that are published; undefined: the field is new. */
  publishedOptions: string[] | undefined;
  /** Those of the list's fields, each with the field's key first in its path. */
  problems: Problem[];
  edits: FieldEdits;
  fresh: boolean;
};

/** All about one field. What was published keeps its key and kind, and can be retired but not taken away. */
export function FieldPanel({ fields, field, publishedOptions, problems, edits, fresh }: FieldPanelProps) {
  const fixed = publishedOptions !== undefined;
  const change = (part: Partial<RecipeField>, of: string | null = null) => edits.onChange(part, of === null ? null : `${field.key} ${of}`);
  const here = (...part: string[]) => problemHere(problems, field.key, ...part);
  const limited = isNumber(field.kind) || isText(field.kind);
  const said = here() ?? (hasOptions(field.kind) ? undefined : problemsBelow(problems, field.key, 'options')[0]?.message);
  return (
    <div className={classes.panelBody}>
      {said && (
        <p className={classes.problem} role="alert">
          {said}
        </p>
      )}
      <TextPair label={m.type_field_label()} required focus={fresh} value={field.label} error={here('label')} onChange={edits.onRelabel} />
      <NativeSelect
        label={m.type_field_kind()}
        value={field.kind}
        disabled={fixed}
        description={fixed ? m.type_field_kind_fixed() : undefined}
        data={kinds.map((kind) => ({ value: kind, label: kindName[kind]() }))}
        onChange={(e) => edits.onKind(e.currentTarget.value as RecipeField['kind'])}
      />
      {hasOptions(field.kind) && (
        <OptionList
          field={field}
          published={publishedOptions ?? []}
          problems={problemsBelow(problems, field.key)}
          onChange={(options, of) => change({ options }, of)}
        />
      )}
      <div className={classes.ticks}>
        <Checkbox
          label={m.type_field_required()}
          checked={field.required}
          onChange={(e) => change({ required: e.currentTarget.checked })}
        />
        <Checkbox
          label={m.type_field_personal()}
          description={m.type_field_personal_text()}
          checked={field.personal}
          onChange={(e) => change({ personal: e.currentTarget.checked })}
        />
      </div>
      <More summary={m.type_field_help_group()} filled={field.help !== null || field.group !== null}>
        <TextPair
          label={m.type_field_help()}
          long
          value={field.help ?? { vi: '', en: '' }}
          error={here('help')}
          onChange={(help) => change({ help }, 'help')}
        />
        <GroupPicker fields={fields} value={field.group} error={here('group')} onChange={(group) => change({ group }, 'group')} />
      </More>
      {limited && <FieldLimits field={field} problem={here('pattern')} onChange={change} />}
      <FieldConditionEditor
        field={field}
        others={fields.filter((f) => f.key !== field.key)}
        problem={problemsBelow(problems, field.key, 'shownIf')[0]?.message}
        onChange={(shownIf) => change({ shownIf })}
      />
      <p className={classes.code}>{m.type_field_key({ key: field.key })}</p>
      <div className={classes.buttons}>
        <Button size="xs" variant="default" onClick={edits.onDuplicate}>
          {m.type_field_duplicate()}
        </Button>
        {fixed ? (
          <Button size="xs" variant="default" onClick={() => change({ retired: !field.retired })}>
            {field.retired ? m.type_field_restore() : m.type_field_retire()}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            aria-label={m.type_field_remove_of({ name: sayIn(field.label, 'vi') })}
            onClick={edits.onRemove}
          >
            {m.type_field_remove()}
          </Button>
        )}
      </div>
      {fixed && <p className={classes.note}>{field.retired ? m.type_field_retired_text() : m.type_field_retire_text()}</p>}
    </div>
  );
}
