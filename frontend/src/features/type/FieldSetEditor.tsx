import { Button } from '@mantine/core';
import { useState } from 'react';
import { m } from '../../paraglide/messages';
import { Empty } from '../../ui/StateView';
import { FieldPanel } from './FieldPanel';
import { FieldSetBar } from './FieldSetBar';
import { addTo, changeIn, changeKindIn, duplicateIn, moved, relabelIn, removeFrom } from './fieldEdits';
import type { FieldSet } from './fieldSet';
import { FieldOutline } from './OutlineParts';
import { FormPreviewLater } from './PreviewLater';
import { problemsBelow } from './problems';
import classes from './TypeDesigner.module.css';
import { useFieldSet } from './useFieldSet';
import { useUndoKeys } from './useUndoKeys';

type Selected = { key: string; fresh: boolean; turn: number };
type Pane = 'outline' | 'panel' | 'preview';

/** The designer of one list of fields: the list, one field in the panel, and the form as it will look. */
export function FieldSetEditor({ set }: { set: FieldSet }) {
  const editing = useFieldSet(set);
  const { fields, edit, problems, base } = editing;
  const [selected, setSelected] = useState<Selected>({ key: '', fresh: false, turn: 0 });
  const [pane, setPane] = useState<Pane>('outline');
  useUndoKeys(editing.undo, editing.redo);

  const select = (key: string, fresh = false) => {
    setSelected({ key, fresh, turn: selected.turn + 1 });
    setPane('panel');
  };
  const add = () => {
    const [next, key] = addTo(fields, 'TEXT', '');
    edit(() => next);
    select(key, true);
  };
  const field = fields.find((f) => f.key === selected.key);
  const published = base.fields.find((f) => f.key === selected.key)?.options.map((o) => o.code);

  return (
    <>
      <FieldSetBar set={set} editing={editing} />
      <div className={classes.switch}>
        <Button size="xs" variant="default" onClick={() => setPane(pane === 'preview' ? 'outline' : 'preview')}>
          {pane === 'preview' ? m.type_back_to_outline() : m.type_preview()}
        </Button>
      </div>
      <div className={classes.designer} data-pane={pane}>
        <div className={classes.outline}>
          <FieldOutline
            name={m.fieldset_fields()}
            fields={fields}
            isWrong={(key) => problemsBelow(problems, key).length > 0}
            chosen={field?.key ?? null}
            onSelect={select}
            edits={{ onAdd: add, onMove: (from, to) => edit((now) => moved(now, from, to)) }}
          />
        </div>
        <div className={classes.panel} key={selected.turn}>
          <Button className={classes.back ?? ''} size="xs" variant="subtle" onClick={() => setPane('outline')}>
            ‹ {m.type_back_to_outline()}
          </Button>
          {field ? (
            <FieldPanel
              fields={fields}
              field={field}
              publishedOptions={published}
              problems={problems}
              fresh={selected.fresh}
              edits={{
                onChange: (part, tag) => edit((now) => changeIn(now, field.key, part), tag),
                onRelabel: (label) => {
                  const [next, key] = relabelIn(fields, field.key, label, published !== undefined);
                  // the key may follow the name: one step all the same
                  edit(() => next, 'label');
                  if (key !== field.key) setSelected({ ...selected, key });
                },
                onKind: (kind) => edit((now) => changeKindIn(now, field.key, kind)),
                onDuplicate: () => {
                  const [next, key] = duplicateIn(fields, field.key);
                  edit(() => next);
                  select(key, true);
                },
                onRemove: () => {
                  edit((now) => removeFrom(now, field.key));
                  setPane('outline');
                },
              }}
            />
          ) : (
            <Empty
              title={fields.length === 0 ? m.fieldset_none() : m.fieldset_choose()}
              action={
                <Button size="xs" onClick={add}>
                  {m.type_field_add()}
                </Button>
              }
            >
              {fields.length === 0 ? m.fieldset_none_text() : m.fieldset_choose_text()}
            </Empty>
          )}
        </div>
        <div className={classes.previewPane}>
          <FormPreviewLater title={set.name} fields={fields} form="set" isEmpty={fields.length === 0} />
        </div>
      </div>
    </>
  );
}
