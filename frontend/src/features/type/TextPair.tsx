import { Textarea, TextInput } from '@mantine/core';
import { m } from '../../paraglide/messages';
import type { Text } from './recipe';
import classes from './TypeDesigner.module.css';

type TextPairProps = {
  label: string;
  value: Text;
  onChange: (value: Text, part: 'vi' | 'en') => void;
  error?: string | undefined;
  required?: boolean;
  long?: boolean;
  description?: string;
  focus?: boolean;
};

/** One text in both languages; English may stay empty and then reads as the Vietnamese. */
export function TextPair({ label, value, onChange, error, required, long, description, focus }: TextPairProps) {
  const Input = long ? Textarea : TextInput;
  const size = long ? { autosize: true, minRows: 2 } : {};
  return (
    <div className={classes.texts}>
      <Input
        {...size}
        label={label}
        {...(description ? { description } : {})}
        withAsterisk={required ?? false}
        error={error}
        lang="vi"
        value={value.vi}
        autoFocus={focus ?? false}
        onChange={(e) => onChange({ ...value, vi: e.currentTarget.value }, 'vi')}
      />
      <Input
        {...size}
        aria-label={m.type_in_english({ label })}
        placeholder={m.type_english_hint()}
        leftSection={<span className={classes.language}>EN</span>}
        lang="en"
        value={value.en}
        onChange={(e) => onChange({ ...value, en: e.currentTarget.value }, 'en')}
      />
    </div>
  );
}
