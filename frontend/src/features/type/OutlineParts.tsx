import { Button, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { formatNumber } from '../../lib/format';
import { m } from '../../paraglide/messages';
import { SortList } from '../../ui/SortList';
import classes from './Outline.module.css';
import type { RecipeField } from './recipe';
import { kindName, sayIn } from './words';

type FieldOutlineProps = {
  name: string;
  fields: RecipeField[];
  isWrong: (key: string) => boolean;
  /** The key of the field in the panel. */
  chosen: string | null;
  onSelect: (key: string) => void;
  /** undefined: only to be read. */
  edits?: { onAdd: () => void; onMove: (from: number, to: number) => void } | undefined;
};

/** A list of fields at a glance, in the order they are asked. */
export function FieldOutline({ name, fields, isWrong, chosen, onSelect, edits }: FieldOutlineProps) {
  return (
    <section>
      <ListHead name={name} count={fields.length} onAdd={edits?.onAdd} add={m.type_field_add()} />
      {fields.length === 0 && <p className={classes.none}>{m.type_fields_none()}</p>}
      <SortList label={name} items={fields} keyOf={(f) => f.key} nameOf={nameOf} onMove={edits?.onMove} chosen={chosen}>
        {(field) => (
          <Entry
            name={nameOf(field)}
            more={about(field)}
            faded={field.retired}
            chosen={chosen === field.key}
            wrong={isWrong(field.key)}
            onClick={() => onSelect(field.key)}
          />
        )}
      </SortList>
    </section>
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

export function ListHead({ name, count, onAdd, add }: { name: string; count: number; onAdd: (() => void) | undefined; add: string }) {
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

export function Entry({ name, more, chosen, wrong, faded, onClick }: EntryProps) {
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
