import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { FieldInputs } from '../../lib/FieldInputs';
import type { FieldEntries } from '../../lib/fields';
import { m } from '../../paraglide/messages';
import { getLocale } from '../../paraglide/runtime';
import { NumberField } from '../../ui/fields';
import classes from './Preview.module.css';
import { type ListName, listNames, type Recipe, type RecipeField, type Text } from './recipe';
import { listName, sayIn } from './words';

type Language = 'vi' | 'en';
type PreviewProps = { recipe: Recipe; list: ListName; onList: (list: ListName) => void };

/** The form as people will fill it in, at a phone's width, in either language; what is typed here is kept nowhere. */
export function Preview({ recipe, list, onList }: PreviewProps) {
  const [language, setLanguage] = useState<Language>(getLocale());
  const [entries, setEntries] = useState<Record<ListName, FieldEntries>>({ campaignFields: {}, sessionFields: {}, outcomeFields: {} });
  const entered = recipe.indicators.filter((i) => i.source.kind === 'ENTERED' && i.kind !== 'RATIO');
  return (
    <section className={classes.preview} aria-label={m.type_preview()} data-own-undo>
      <div className={classes.head}>
        <SegmentedControl
          size="xs"
          aria-label={m.type_preview_form()}
          value={list}
          data={listNames.map((name) => ({ value: name, label: listName[name]() }))}
          onChange={(name) => onList(name as ListName)}
        />
        <SegmentedControl
          size="xs"
          aria-label={m.type_preview_language()}
          value={language}
          data={[
            { value: 'vi', label: 'VI' },
            { value: 'en', label: 'EN' },
          ]}
          onChange={(to) => setLanguage(to as Language)}
        />
      </div>
      <div className={classes.phone} lang={language}>
        <p className={classes.title}>{sayIn(recipe.name, language) || m.type_unnamed()}</p>
        {list === 'outcomeFields' &&
          entered.map((indicator) => (
            <NumberField
              key={indicator.code}
              label={`${sayIn(indicator.name, language)} (${sayIn(indicator.unit, language)})`}
              value={null}
              onChange={() => {}}
            />
          ))}
        <FieldInputs
          fields={recipe[list].map((field) => spoken(field, language))}
          entries={entries[list]}
          problems={{}}
          onChange={(to) => setEntries({ ...entries, [list]: to })}
        />
        {recipe[list].length === 0 && (list !== 'outcomeFields' || entered.length === 0) && (
          <p className={classes.none}>{m.type_preview_none()}</p>
        )}
      </div>
    </section>
  );
}

/** The field with its words in one language only, whatever language the page around it is in. */
function spoken(field: RecipeField, language: Language): RecipeField {
  const only = (text: Text): Text => ({ vi: sayIn(text, language), en: sayIn(text, language) });
  return {
    ...field,
    label: only(field.label),
    help: field.help && (field.help.vi || field.help.en) ? only(field.help) : null,
    group: field.group && only(field.group),
    options: field.options.map((option) => ({ ...option, label: only(option.label) })),
  };
}
