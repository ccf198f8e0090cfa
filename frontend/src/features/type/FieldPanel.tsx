import { Button, Checkbox, NativeSelect } from '@mantine/core';
import type { Problem } from '../../lib/act';
import { m } from '../../paraglide/messages';
import { changeField, changeKind, relabelField } from './edits';
import { FieldConditionEditor } from './FieldConditionEditor';
import { FieldLimits } from './FieldLimits';
import { GroupPicker } from './GroupPicker';
import { More } from './More';
import { OptionList } from './OptionList';
import { problemHere, problemsBelow } from './problems';
import { hasOptions, isNumber, isText, type ListName, type Recipe, type RecipeField } from './recipe';
import { TextPair } from './TextPair';
import classes from './TypeDesigner.module.css';
import { kindName, kinds, sayIn } from './words';

export type Edit = (next: (now: Recipe) => Recipe, tag?: string | null) => void;

type FieldPanelProps = {
  recipe: Recipe;
  list: ListName;
  field: RecipeField;
  /** The option codes that are published; undefined: the field is new. */
  publishedOptions: string[] | undefined;
  problems: Problem[];
  edit: Edit;
  fresh: boolean;
  onRekey: (key: string) => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

/** All about one field. What was published keeps its key and kind, and can be retired but not taken away. */
export function FieldPanel({
  recipe,
  list,
  field,
  publishedOptions,
  problems,
  edit,
  fresh,
  onRekey,
  onDuplicate,
  onRemove,
}: FieldPanelProps) {
  const fixed = publishedOptions !== undefined;
  const tag = (part: string) => `${list} ${field.key} ${part}`;
  const change = (part: Partial<RecipeField>, of: string | null = null) =>
    edit((now) => changeField(now, list, field.key, part), of === null ? null : tag(of));
  const here = (...part: string[]) => problemHere(problems, list, field.key, ...part);
  const limited = isNumber(field.kind) || isText(field.kind);
  const said = here() ?? (hasOptions(field.kind) ? undefined : problemsBelow(problems, list, field.key, 'options')[0]?.message);
  return (
    <div className={classes.panelBody}>
      {said && (
        <p className={classes.problem} role="alert">
          {said}
        </p>
      )}
      <TextPair
        label={m.type_field_label()}
        required
        focus={fresh}
        value={field.label}
        error={here('label')}
        onChange={(label) => {
          const [next, key] = relabelField(recipe, list, field.key, label, fixed);
          // the key may follow the name: one step all the same
          edit(() => next, `${list} label`);
          if (key !== field.key) onRekey(key);
        }}
      />
      <NativeSelect
        label={m.type_field_kind()}
        value={field.kind}
        disabled={fixed}
        description={fixed ? m.type_field_kind_fixed() : undefined}
        data={kinds.map((kind) => ({ value: kind, label: kindName[kind]() }))}
        onChange={(e) => {
          const kind = e.currentTarget.value as RecipeField['kind'];
          edit((now) => changeKind(now, list, field.key, kind));
        }}
      />
      {hasOptions(field.kind) && (
        <OptionList
          field={field}
          published={publishedOptions ?? []}
          problems={problemsBelow(problems, list, field.key)}
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
        <GroupPicker fields={recipe[list]} value={field.group} error={here('group')} onChange={(group) => change({ group }, 'group')} />
      </More>
      {limited && <FieldLimits field={field} problem={here('pattern')} onChange={change} />}
      <FieldConditionEditor
        field={field}
        others={recipe[list].filter((f) => f.key !== field.key)}
        problem={problemsBelow(problems, list, field.key, 'shownIf')[0]?.message}
        onChange={(shownIf) => change({ shownIf })}
      />
      <p className={classes.code}>{m.type_field_key({ key: field.key })}</p>
      <div className={classes.buttons}>
        <Button size="xs" variant="default" onClick={onDuplicate}>
          {m.type_field_duplicate()}
        </Button>
        {fixed ? (
          <Button size="xs" variant="default" onClick={() => change({ retired: !field.retired })}>
            {field.retired ? m.type_field_restore() : m.type_field_retire()}
          </Button>
        ) : (
          <Button size="xs" variant="default" aria-label={m.type_field_remove_of({ name: sayIn(field.label, 'vi') })} onClick={onRemove}>
            {m.type_field_remove()}
          </Button>
        )}
      </div>
      {fixed && <p className={classes.note}>{field.retired ? m.type_field_retired_text() : m.type_field_retire_text()}</p>}
    </div>
  );
}
