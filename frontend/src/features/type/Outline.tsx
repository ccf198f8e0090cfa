import type { Problem } from '../../lib/act';
import { formatNumber } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { SortList } from '../../ui/SortList';
import classes from './Outline.module.css';
import { Entry, FieldOutline, ListHead } from './OutlineParts';
import { problemsBelow } from './problems';
import { type ListName, listNames, type Recipe } from './recipe';
import type { Selection } from './selection';
import { indicatorKindName, listName, sayIn, sourceName } from './words';

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
        <FieldOutline
          key={list}
          name={listName[list]()}
          fields={recipe[list]}
          isWrong={(key) => problemsBelow(problems, list, key).length > 0}
          chosen={selection?.kind === 'field' && selection.list === list ? selection.key : null}
          onSelect={(key) => onSelect({ kind: 'field', list, key })}
          edits={edits && { onAdd: () => edits.onAddField(list), onMove: (from, to) => edits.onMoveField(list, from, to) }}
        />
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
