import type { FieldValueWordsFragment } from '../gql/graphql';
import { say } from './text';
import { sayValue } from './values';

type FieldValuesProps = { values: FieldValueWordsFragment[]; className?: string | undefined };

/** Custom values inside a list of facts (`dl`): label and value, one pair each. */
export function FieldValues({ values, className }: FieldValuesProps) {
  return values.map((value) => (
    <div key={value.key} className={className}>
      <dt>{say(value.label)}</dt>
      <dd>
        <FieldValueText value={value} />
      </dd>
    </div>
  ));
}

function FieldValueText({ value }: { value: FieldValueWordsFragment }) {
  if (value.__typename === 'PhoneValue') return <a href={`tel:${value.phone}`}>{sayValue(value)}</a>;
  if (value.__typename !== 'UrlValue') return sayValue(value);
  return (
    <a href={value.url} rel="noreferrer" target="_blank">
      {value.url}
    </a>
  );
}
