import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FieldInputs } from '../../lib/FieldInputs';
import type { FieldEntries } from '../../lib/fields';
import { m } from '../../paraglide/messages';
import { getLocale } from '../../paraglide/runtime';
import classes from './Preview.module.css';
import type { RecipeField, Text } from './recipe';
import { sayIn } from './words';

export type Language = 'vi' | 'en';
type FormPreviewProps = {
  title: Text;
  fields: RecipeField[];
  /** Which of several forms is shown: what was typed in one is kept while another is. */
  form: string;
  /** Chooses between forms. */
  choice?: ReactNode;
  /** What the form asks before the fields. */
  before?: (language: Language) => ReactNode;
  isEmpty: boolean;
};

/** A form as people will fill it in, at a phone's width, in either language; what is typed here is kept nowhere. */
export function FormPreview({ title, fields, form, choice, before, isEmpty }: FormPreviewProps) {
  const [language, setLanguage] = useState<Language>(getLocale());
  const [entries, setEntries] = useState<Record<string, FieldEntries>>({});
  return (
    <section className={classes.preview} aria-label={m.type_preview()} data-own-undo>
      <div className={classes.head}>
        {choice ?? <span />}
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
        <p className={classes.title}>{sayIn(title, language) || m.type_unnamed()}</p>
        {before?.(language)}
        <FieldInputs
          fields={fields.map((field) => spoken(field, language))}
          entries={entries[form] ?? {}}
          problems={{}}
          onChange={(to) => setEntries({ ...entries, [form]: to })}
        />
        {isEmpty && <p className={classes.none}>{m.type_preview_none()}</p>}
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
