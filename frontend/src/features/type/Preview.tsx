import { SegmentedControl } from '@mantine/core';
import { m } from '../../paraglide/messages';
import { NumberField } from '../../ui/fields';
import { FormPreview } from './FormPreview';
import { type ListName, listNames, type Recipe } from './recipe';
import { listName, sayIn } from './words';

type PreviewProps = { recipe: Recipe; list: ListName; onList: (list: ListName) => void };

/** The forms of a type: of the campaign, its sessions and its outcomes. */
export function Preview({ recipe, list, onList }: PreviewProps) {
  const entered = recipe.indicators.filter((i) => i.source.kind === 'ENTERED' && i.kind !== 'RATIO');
  return (
    <FormPreview
      title={recipe.name}
      fields={recipe[list]}
      form={list}
      isEmpty={recipe[list].length === 0 && (list !== 'outcomeFields' || entered.length === 0)}
      choice={
        <SegmentedControl
          size="xs"
          aria-label={m.type_preview_form()}
          value={list}
          data={listNames.map((name) => ({ value: name, label: listName[name]() }))}
          onChange={(name) => onList(name as ListName)}
        />
      }
      before={(language) =>
        list === 'outcomeFields' &&
        entered.map((indicator) => (
          <NumberField
            key={indicator.code}
            label={`${sayIn(indicator.name, language)} (${sayIn(indicator.unit, language)})`}
            value={null}
            onChange={() => {}}
          />
        ))
      }
    />
  );
}
