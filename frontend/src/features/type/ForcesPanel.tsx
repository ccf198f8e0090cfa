import { Checkbox } from '@mantine/core';
import type { Problem } from '../../lib/act';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import type { Edit } from './FieldPanel';
import { problemsBelow } from './problems';
import type { Recipe, Text } from './recipe';
import classes from './TypeDesigner.module.css';

type ForcesPanelProps = { recipe: Recipe; teamKinds: { code: string; name: Text }[]; problems: Problem[]; edit: Edit };

/** Which kinds of teams take part. */
export function ForcesPanel({ recipe, teamKinds, problems, edit }: ForcesPanelProps) {
  const chosen = new Set(recipe.forces.map((f) => f.teamKind));
  const set = (code: string, on: boolean) =>
    edit((now) => ({
      ...now,
      forces: teamKinds
        .filter((kind) => (kind.code === code ? on : chosen.has(kind.code)))
        .map(
          (kind) =>
            now.forces.find((f) => f.teamKind === kind.code) ?? { teamKind: kind.code, name: { vi: kind.name.vi, en: kind.name.en } },
        ),
    }));
  return (
    <div className={classes.panelBody}>
      {problemsBelow(problems, 'forces').map((p) => (
        <p key={p.message} className={classes.problem} role="alert">
          {p.message}
        </p>
      ))}
      <p className={classes.note}>{m.type_forces_text()}</p>
      <div className={classes.ticks}>
        {teamKinds.map((kind) => (
          <Checkbox
            key={kind.code}
            label={say(kind.name)}
            checked={chosen.has(kind.code)}
            onChange={(e) => set(kind.code, e.currentTarget.checked)}
          />
        ))}
      </div>
    </div>
  );
}
