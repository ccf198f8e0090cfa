import { Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Problem } from '../../lib/act';
import { formatNumber } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { SortList } from '../../ui/SortList';
import classes from './Outline.module.css';
import { problemsBelow } from './problems';
import { type ListName, listNames, type Recipe, type RecipeField } from './recipe';
import type { Selection } from './selection';
import { indicatorKindName, kindName, listName, sayIn, sourceName } from './words';

type OutlineProps = {
  recipe: Recipe;
  problems: Problem[];
  selection: Selection | null;
  onSelect: (
    place:
      | Omit<Extract<Selection, { kind: 'field' }>, 'turn' | 'fresh'>
      | { kind: 'indicator'; code: string }
      | { kind: 'about' | 'forces' },
  ) => void;
  /** undefined: only to be read. */
  edits?: {
    onAddField: (list: ListName) => void;
    onMoveField: (list: ListName, from: number, to: number) => void;
    onAddIndicator: () => void;
    onMoveIndicator: (from: number, to: number) => void;
  };
};

/** The whole type at a glance: what it is, what is asked in three places, what is counted, who takes part. */
export function Outline({ recipe, problems, selection, onSelect, edits }: OutlineProps) {
  const at = (kind: Selection['kind']) => selection?.kind === kind;
  return (
    <nav className={classes.outline} aria-label={m.type_outline()}>
      {edits && (
        <Entry
          name={m.type_about()}
          more={sayIn(recipe.name, 'vi')}
          chosen={at('about')}
          wrong={
            [...problemsBelow(problems, 'name'), ...problemsBelow(problems, 'description'), ...problemsBelow(problems, 'rhythm')].length > 0
          }
          onClick={() => onSelect({ kind: 'about' })}
        />
      )}
      {listNames.map((list) => (
        <section key={list}>
          <ListHead
            name={listName[list]()}
            count={recipe[list].length}
            onAdd={edits && (() => edits.onAddField(list))}
            add={m.type_field_add()}
          />
          {recipe[list].length === 0 && <p className={classes.none}>{m.type_fields_none()}</p>}
          <SortList
            label={listName[list]()}
            items={recipe[list]}
            keyOf={(f) => f.key}
            nameOf={nameOf}
            onMove={edits && ((from, to) => edits.onMoveField(list, from, to))}
            chosen={selection?.kind === 'field' && selection.list === list ? selection.key : null}
          >
            {(field) => (
              <Entry
                name={nameOf(field)}
                more={about(field)}
                faded={field.retired}
                chosen={selection?.kind === 'field' && selection.list === list && selection.key === field.key}
                wrong={problemsBelow(problems, list, field.key).length > 0}
                onClick={() => onSelect({ kind: 'field', list, key: field.key })}
              />
            )}
          </SortList>
        </section>
      ))}
      <section>
        <ListHead name={m.type_indicators()} count={recipe.indicators.length} onAdd={edits?.onAddIndicator} add={m.type_indicator_add()} />
        {recipe.indicators.length === 0 && <p className={classes.none}>{m.type_indicators_none()}</p>}
        <SortList
          label={m.type_indicators()}
          items={recipe.indicators}
          keyOf={(i) => i.code}
          nameOf={(i) => sayIn(i.name, 'vi') || i.code}
          onMove={edits?.onMoveIndicator}
          chosen={selection?.kind === 'indicator' ? selection.code : null}
        >
          {(indicator) => (
            <Entry
              name={sayIn(indicator.name, 'vi') || m.type_unnamed()}
              more={indicator.kind === 'COUNT' ? sourceName[indicator.source.kind]() : indicatorKindName[indicator.kind]()}
              chosen={selection?.kind === 'indicator' && selection.code === indicator.code}
              wrong={problemsBelow(problems, 'indicators', indicator.code).length > 0}
              onClick={() => onSelect({ kind: 'indicator', code: indicator.code })}
            />
          )}
        </SortList>
      </section>
      <Entry
        name={m.type_forces()}
        more={m.type_forces_count({ count: formatNumber(recipe.forces.length) })}
        chosen={at('forces')}
        wrong={problemsBelow(problems, 'forces').length > 0}
        onClick={() => onSelect({ kind: 'forces' })}
      />
    </nav>
  );
}

function nameOf(field: RecipeField): string {
  return sayIn(field.label, 'vi') || m.type_unnamed();
}

function about(field: RecipeField): string {
  const marks = [
    kindName[field.kind](),
    field.required && m.type_mark_required(),
    field.shownIf && m.type_mark_shown_if(),
    field.personal && m.type_mark_personal(),
    field.retired && m.type_mark_retired(),
  ];
  return marks.filter(Boolean).join(' · ');
}

function ListHead({ name, count, onAdd, add }: { name: string; count: number; onAdd: (() => void) | undefined; add: string }) {
  return (
    <div className={classes.head}>
      <h3>
        {name} <span className={classes.count}>{formatNumber(count)}</span>
      </h3>
      {onAdd && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          aria-label={m.type_add_to({ add, list: name })}
          onClick={onAdd}
        >
          {m.type_add()}
        </Button>
      )}
    </div>
  );
}

type EntryProps = { name: string; more: string; chosen: boolean; wrong: boolean; faded?: boolean; onClick: () => void };

function Entry({ name, more, chosen, wrong, faded, onClick }: EntryProps) {
  return (
    <UnstyledButton className={classes.entry} aria-current={chosen} data-faded={faded ?? false} onClick={onClick}>
      <span className={classes.name}>
        {name}
        {wrong && <span className={classes.wrong}>{m.type_to_mend()}</span>}
      </span>
      <span className={classes.more}>{more}</span>
    </UnstyledButton>
  );
}
