import { Button, NativeSelect, Textarea } from '@mantine/core';
import type { Direction, IndicatorKind, IndicatorSourceKind } from '../../gql/type/graphql';
import type { Problem } from '../../lib/act';
import { m } from '../../paraglide/messages';
import { NumberField } from '../../ui/fields';
import { changeIndicator, changeSource, relabelIndicator, settleIndicator } from './edits';
import type { Edit } from './FieldPanel';
import { IndicatorSourceEditor } from './IndicatorSourceEditor';
import { problemHere } from './problems';
import type { Recipe, RecipeIndicator } from './recipe';
import { TextPair } from './TextPair';
import classes from './TypeDesigner.module.css';
import { indicatorKindName, sayIn, sourceName } from './words';

type IndicatorPanelProps = {
  recipe: Recipe;
  indicator: RecipeIndicator;
  fixed: boolean;
  problems: Problem[];
  edit: Edit;
  fresh: boolean;
  onRekey: (code: string) => void;
  onRemove: () => void;
};

const countSources = ['ENTERED', 'FIELD_SUM', 'CHOICE_COUNT', 'RECORDS'] as const satisfies IndicatorSourceKind[];
const directionName: Record<Direction, () => string> = {
  UP: m.type_direction_up,
  DOWN: m.type_direction_down,
  NEUTRAL: m.type_direction_neutral,
};

/** What is counted, in what unit, and where its figures come from. */
export function IndicatorPanel({ recipe, indicator, fixed, problems, edit, fresh, onRekey, onRemove }: IndicatorPanelProps) {
  const { code } = indicator;
  const here = (...part: string[]) => problemHere(problems, 'indicators', code, ...part);
  const change = (part: Partial<RecipeIndicator>, of: string | null = null) =>
    edit((now) => changeIndicator(now, code, settleIndicator({ ...indicator, ...part })), of && `indicator ${of}`);
  return (
    <div className={classes.panelBody}>
      {here() && (
        <p className={classes.problem} role="alert">
          {here()}
        </p>
      )}
      <TextPair
        label={m.type_indicator_name()}
        required
        focus={fresh}
        value={indicator.name}
        error={here('name')}
        onChange={(name) => {
          const [next, to] = relabelIndicator(recipe, code, name, fixed);
          edit(() => next, 'indicator name');
          if (to !== code) onRekey(to);
        }}
      />
      <TextPair
        label={m.type_indicator_unit()}
        required
        value={indicator.unit}
        error={here('unit')}
        onChange={(unit) => change({ unit }, 'unit')}
      />
      <NativeSelect
        label={m.type_indicator_kind()}
        value={indicator.kind}
        disabled={fixed}
        error={here('kind')}
        data={(Object.keys(indicatorKindName) as IndicatorKind[]).map((kind) => ({ value: kind, label: indicatorKindName[kind]() }))}
        onChange={(e) => change({ kind: e.currentTarget.value as IndicatorKind })}
      />
      {indicator.kind === 'COUNT' && (
        <NativeSelect
          label={m.type_indicator_source()}
          value={indicator.source.kind}
          error={here('source')}
          data={countSources.map((kind) => ({ value: kind, label: sourceName[kind]() }))}
          onChange={(e) => change({ source: { ...indicator.source, kind: e.currentTarget.value as IndicatorSourceKind } })}
        />
      )}
      <IndicatorSourceEditor
        recipe={recipe}
        source={indicator.source}
        problem={here('field') ?? here('option')}
        onChange={(source) => edit((now) => changeSource(now, code, source))}
      />
      {indicator.kind === 'RATIO' && (
        <Textarea
          label={m.type_formula()}
          description={m.type_formula_text()}
          spellCheck={false}
          autosize
          minRows={2}
          className={classes.formula ?? ''}
          value={indicator.source.formula ?? ''}
          error={here('formula')}
          onChange={(e) => change({ source: { ...indicator.source, formula: e.currentTarget.value } }, 'formula')}
        />
      )}
      {indicator.kind === 'RATIO' && (
        <p className={classes.known}>
          {m.type_formula_codes()}{' '}
          {recipe.indicators
            .filter((i) => i.code !== code)
            .map((i) => (
              <button
                key={i.code}
                type="button"
                className={classes.chip}
                title={sayIn(i.name, 'vi')}
                onClick={() => change({ source: { ...indicator.source, formula: `${indicator.source.formula ?? ''} ${i.code}`.trim() } })}
              >
                {i.code}
              </button>
            ))}
        </p>
      )}
      <div className={classes.pair}>
        <NativeSelect
          label={m.type_direction()}
          value={indicator.direction}
          data={(Object.keys(directionName) as Direction[]).map((d) => ({ value: d, label: directionName[d]() }))}
          onChange={(e) => change({ direction: e.currentTarget.value as Direction })}
        />
        <NumberField
          label={m.type_decimals()}
          inputMode="numeric"
          value={indicator.decimals}
          error={here('decimals')}
          onChange={(to) => to !== null && change({ decimals: Math.min(6, Math.max(0, Math.round(to))) }, 'decimals')}
        />
      </div>
      {indicator.kind === 'COUNT' && indicator.source.kind === 'ENTERED' && (
        <NumberField
          label={m.type_max_per_outcome()}
          description={m.type_max_per_outcome_text()}
          value={indicator.maxPerOutcome}
          onChange={(maxPerOutcome) => change({ maxPerOutcome }, 'most')}
        />
      )}
      <p className={classes.code}>{m.type_field_key({ key: code })}</p>
      <div className={classes.buttons}>
        <Button size="xs" variant="default" onClick={onRemove}>
          {m.type_indicator_remove()}
        </Button>
      </div>
    </div>
  );
}
