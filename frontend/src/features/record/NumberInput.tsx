/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { formatInputNumber, parseNumber } from '../../lib/format';
import { m } from '../../paraglide/messages';

type NumberInputProps = {
  id: string;
  label: string;
  unit: string;
  decimals: number;
  value: number | null;
  onChange: (value: number | null) => void;
};

/** A number for thumbs: less, the number, more; whole numbers get the digit keys only. */
export function NumberInput({ id, label, unit, decimals, value, onChange }: NumberInputProps) {
  const [text, setText] = useState(value === null ? '' : formatInputNumber(value));
  const set = (next: number | null) => {
    setText(next === null ? '' : formatInputNumber(next));
    onChange(next);
  };
  const read = text.trim() === '' ? null : parseNumber(text);
  const wrong = text.trim() !== '' && (read === null || read < 0 || (decimals === 0 && !Number.isInteger(read)));
  return (
    <div class="number">
      <label for={id}>
        {label} <span class="soft">({unit})</span>
      </label>
      <div class="stepper">
        <button type="button" aria-label={m.record_less({ label })} onClick={() => set(Math.max(0, (read ?? 0) - 1))}>
          −
        </button>
        <input
          id={id}
          inputMode={decimals === 0 ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={text}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={(e) => {
            const typed = e.currentTarget.value;
            setText(typed);
            onChange(typed.trim() === '' ? null : (parseNumber(typed) ?? Number.NaN));
          }}
        />
        <button type="button" aria-label={m.record_more({ label })} onClick={() => set((read ?? 0) + 1)}>
          +
        </button>
      </div>
      {wrong && (
        <p id={`${id}-wrong`} class="wrong">
          {decimals === 0 ? m.field_whole() : m.field_number_wrong()}
        </p>
      )}
    </div>
  );
}
