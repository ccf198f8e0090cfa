import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PublishedTypeFragment, TypeDraftFragment } from '../../gql/type/graphql';
import { m } from '../../paraglide/messages';
import { AboutPanel } from './AboutPanel';
import { DraftBar } from './DraftBar';
import {
  addField,
  addIndicator,
  changeField,
  changeKind,
  duplicateField,
  moveField,
  relabelField,
  removeField,
  removeIndicator,
} from './edits';
import { FieldPanel } from './FieldPanel';
import { ForcesPanel } from './ForcesPanel';
import { moved } from './fieldEdits';
import { IndicatorPanel } from './IndicatorPanel';
import { Outline } from './Outline';
import { PreviewLater as Preview } from './PreviewLater';
import { problemsIn } from './problems';
import type { ListName, Text } from './recipe';
import { publishedParts, type Selection } from './selection';
import classes from './TypeDesigner.module.css';
import { useDraft } from './useDraft';
import { useUndoKeys } from './useUndoKeys';

type DraftEditorProps = {
  draft: TypeDraftFragment;
  published: PublishedTypeFragment | null;
  teamKinds: { code: string; name: Text }[];
  onPublish: () => void;
  onDiscard: () => void;
};

type Pane = 'outline' | 'panel' | 'preview';

/** The designer: the type at a glance, one part of it in the panel, and the form as it will look. On a phone one of the three at a time. */
export function DraftEditor({ draft, published, teamKinds, onPublish, onDiscard }: DraftEditorProps) {
  const editing = useDraft(draft);
  const { recipe, edit, problems } = editing;
  const parts = publishedParts(published);
  const [selection, setSelection] = useState<Selection>({ kind: 'about', turn: 0 });
  const [list, setList] = useState<ListName>('outcomeFields');
  const [pane, setPane] = useState<Pane>('outline');
  useUndoKeys(editing.undo, editing.redo);

  const turn = selection.turn + 1;
  const selectField = (on: ListName, key: string, fresh = false) => {
    setSelection({ kind: 'field', list: on, key, fresh, turn });
    setList(on);
    setPane('panel');
  };
  const back = () => {
    setSelection({ kind: 'about', turn });
    setPane('outline');
  };
  const edits = {
    onAddField: (on: ListName) => {
      const [next, key] = addField(recipe, on, 'CHOICE', '');
      edit(() => next);
      selectField(on, key, true);
    },
    onMoveField: (on: ListName, from: number, to: number) => edit((now) => moveField(now, on, from, to)),
    onAddIndicator: () => {
      const [next, code] = addIndicator(recipe, '', { vi: '', en: '' });
      edit(() => next);
      setSelection({ kind: 'indicator', code, fresh: true, turn });
      setPane('panel');
    },
    onMoveIndicator: (from: number, to: number) => edit((now) => ({ ...now, indicators: moved(now.indicators, from, to) })),
  };

  const field = selection.kind === 'field' ? recipe[selection.list].find((f) => f.key === selection.key) : undefined;
  const publishedOptions = selection.kind === 'field' && field ? parts.fields[selection.list].get(field.key) : undefined;
  const indicator = selection.kind === 'indicator' ? recipe.indicators.find((i) => i.code === selection.code) : undefined;
  const gone = (selection.kind === 'field' && !field) || (selection.kind === 'indicator' && !indicator);

  return (
    <>
      <DraftBar draft={draft} editing={editing} onPublish={onPublish} onDiscard={onDiscard} />
      <div className={classes.switch}>
        <Button size="xs" variant="default" onClick={() => setPane(pane === 'preview' ? 'outline' : 'preview')}>
          {pane === 'preview' ? m.type_back_to_outline() : m.type_preview()}
        </Button>
      </div>
      <div className={classes.designer} data-pane={pane}>
        <div className={classes.outline}>
          <Outline
            recipe={recipe}
            problems={problems}
            selection={selection}
            edits={edits}
            onSelect={(place) => {
              if (place.kind === 'field') return selectField(place.list, place.key);
              setSelection(place.kind === 'indicator' ? { ...place, fresh: false, turn } : { ...place, turn });
              setPane('panel');
            }}
          />
        </div>
        <div className={classes.panel} key={selection.turn}>
          <Button className={classes.back ?? ''} size="xs" variant="subtle" onClick={() => setPane('outline')}>
            ‹ {m.type_back_to_outline()}
          </Button>
          {(selection.kind === 'about' || gone) && <AboutPanel recipe={recipe} problems={problems} edit={edit} />}
          {selection.kind === 'forces' && <ForcesPanel recipe={recipe} teamKinds={teamKinds} problems={problems} edit={edit} />}
          {selection.kind === 'field' && field && (
            <FieldPanel
              fields={recipe[selection.list]}
              field={field}
              publishedOptions={publishedOptions}
              problems={problemsIn(problems, selection.list)}
              fresh={selection.fresh}
              edits={{
                onChange: (part, tag) =>
                  edit((now) => changeField(now, selection.list, field.key, part), tag && `${selection.list} ${tag}`),
                onRelabel: (label) => {
                  const [next, key] = relabelField(recipe, selection.list, field.key, label, publishedOptions !== undefined);
                  // the key may follow the name: one step all the same
                  edit(() => next, `${selection.list} label`);
                  if (key !== field.key) setSelection({ ...selection, key });
                },
                onKind: (kind) => edit((now) => changeKind(now, selection.list, field.key, kind)),
                onDuplicate: () => {
                  const [next, key] = duplicateField(recipe, selection.list, field.key);
                  edit(() => next);
                  selectField(selection.list, key, true);
                },
                onRemove: () => {
                  edit((now) => removeField(now, selection.list, field.key));
                  back();
                },
              }}
            />
          )}
          {selection.kind === 'indicator' && indicator && (
            <IndicatorPanel
              recipe={recipe}
              indicator={indicator}
              fixed={parts.indicators.has(indicator.code)}
              problems={problems}
              edit={edit}
              fresh={selection.fresh}
              onRekey={(code) => setSelection({ ...selection, code })}
              onRemove={() => {
                edit((now) => removeIndicator(now, indicator.code));
                back();
              }}
            />
          )}
        </div>
        <div className={classes.previewPane}>
          <Preview recipe={recipe} list={list} onList={setList} />
        </div>
      </div>
    </>
  );
}
