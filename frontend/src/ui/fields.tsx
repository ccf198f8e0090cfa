import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatInputNumber, parseDay, parseNumber, parseTime, shortDay } from '../lib/format';
import { m } from '../paraglide/messages';

type FieldProps<T> = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  value: T | null;
  /** null: empty. Not called while what stands there cannot be read. */
  onChange: (value: T | null) => void;
};

type Reading<T> = { write: (value: T) => string; read: (text: string) => T | null; wrong: () => string };

/** A text field that reads a value the way people write it, and says so when it cannot. */
function ReadField<T>({ value, onChange, write, read, wrong, error, onBlur, ...rest }: FieldProps<T> & Reading<T>) {
  const shown = value === null ? '' : write(value);
  const [text, setText] = useState(shown);
  const [unreadable, setUnreadable] = useState(false);
  useEffect(() => {
    setText((now) => (now.trim() !== '' && read(now) !== null && write(read(now) as T) === shown ? now : shown));
  }, [shown, read, write]);
  return (
    <TextInput
      autoComplete="off"
      {...rest}
      value={text}
      error={unreadable ? wrong() : error}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const readable = typed.trim() === '' ? null : read(typed);
        if (typed.trim() === '' || readable !== null) {
          setUnreadable(false);
          onChange(readable);
        }
      }}
      onBlur={(event) => {
        const left = text.trim();
        setUnreadable(left !== '' && read(left) === null);
        if (left !== '' && read(left) !== null) setText(write(read(left) as T));
        onBlur?.(event);
      }}
    />
  );
}

/** A day, typed as 22/11/2026, 22/11 or 22112026; its value is yyyy-MM-dd. */
export function DateField(props: FieldProps<string>) {
  return (
    <ReadField
      placeholder={m.field_date_hint()}
      inputMode="numeric"
      {...props}
      write={shortDay}
      read={parseDay}
      wrong={m.field_date_wrong}
    />
  );
}

/** A time of day, typed as 19:30, 19h30 or 1930; its value is HH:mm. Never AM or PM. */
export function TimeField(props: FieldProps<string>) {
  return <ReadField placeholder="19:30" inputMode="numeric" {...props} write={same} read={parseTime} wrong={m.field_time_wrong} />;
}

/** A number written the language's way: 1.566 or 64,28 in Vietnamese. */
export function NumberField(props: FieldProps<number>) {
  return <ReadField inputMode="decimal" {...props} write={formatInputNumber} read={parseNumber} wrong={m.field_number_wrong} />;
}

const same = (text: string) => text;
