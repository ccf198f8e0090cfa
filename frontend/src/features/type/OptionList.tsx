import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Problem } from '../../lib/act';
import { m } from '../../paraglide/messages';
import { SortList } from '../../ui/SortList';
import { addOption, moved, relabelOption } from './fieldEdits';
import type { RecipeField, RecipeOption } from './recipe';
import classes from './TypeDesigner.module.css';
import { sayIn } from './words';

type OptionListProps = {
  field: RecipeField;
  published: string[];
  problems: Problem[];
  onChange: (options: RecipeOption[], tag: string | null) => void;
};

/** What can be chosen, in order. A published choice can be retired; a new one simply taken out. Enter adds the next. */
export function OptionList({ field, published, problems, onChange }: OptionListProps) {
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const add = () => {
    if (!typed.trim()) return;
    onChange(addOption(field, typed.trim()), null);
    setTyped('');
  };
  const change = (code: string, part: Partial<RecipeOption>) =>
    onChange(
      field.options.map((o) => (o.code === code ? { ...o, ...part } : o)),
      null,
    );
  const said = problems.find((p) => p.path[1] === 'options');
  return (
    <div ref={box} className={classes.options}>
      <p className={classes.label}>{m.type_options()}</p>
      {said && (
        <p className={classes.problem} role="alert">
          {said.message}
        </p>
      )}
      <SortList
        label={m.type_options()}
        items={field.options}
        // the code may follow the name while one types: the place keeps the row
        keyOf={(o) => String(field.options.indexOf(o))}
        nameOf={(o) => sayIn(o.label, 'vi') || o.code}
        onMove={(from, to) => onChange(moved(field.options, from, to), null)}
      >
        {(option) => (
          <div className={classes.option} data-retired={option.retired}>
            <TextInput
              size="xs"
              aria-label={m.type_option_name({ code: option.code })}
              value={option.label.vi}
              onChange={(e) =>
                onChange(
                  relabelOption(field, option.code, { ...option.label, vi: e.currentTarget.value }, published.includes(option.code)),
                  `option ${field.options.indexOf(option)} vi`,
                )
              }
            />
            <TextInput
              size="xs"
              aria-label={m.type_in_english({ label: sayIn(option.label, 'vi') })}
              placeholder="EN"
              value={option.label.en}
              onChange={(e) =>
                onChange(
                  relabelOption(field, option.code, { ...option.label, en: e.currentTarget.value }, true),
                  `option ${field.options.indexOf(option)} en`,
                )
              }
            />
            {published.includes(option.code) ? (
              <UnstyledButton
                className={classes.icon}
                aria-label={
                  option.retired ? m.type_option_restore({ name: option.label.vi }) : m.type_option_retire({ name: option.label.vi })
                }
                title={option.retired ? m.type_field_restore() : m.type_field_retire()}
                onClick={() => change(option.code, { retired: !option.retired })}
              >
                {option.retired ? (
                  <IconArchiveOff size={16} stroke={1.75} aria-hidden />
                ) : (
                  <IconArchive size={16} stroke={1.75} aria-hidden />
                )}
              </UnstyledButton>
            ) : (
              <UnstyledButton
                className={classes.icon}
                aria-label={m.type_option_remove({ name: option.label.vi })}
                onClick={() =>
                  onChange(
                    field.options.filter((o) => o.code !== option.code),
                    null,
                  )
                }
              >
                <IconX size={16} stroke={1.75} aria-hidden />
              </UnstyledButton>
            )}
          </div>
        )}
      </SortList>
      <div className={classes.addOption}>
        <TextInput
          size="xs"
          aria-label={m.type_option_new()}
          placeholder={m.type_option_new()}
          value={typed}
          onChange={(e) => setTyped(e.currentTarget.value)}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button size="xs" variant="default" onClick={add}>
          {m.type_add()}
        </Button>
      </div>
    </div>
  );
}
