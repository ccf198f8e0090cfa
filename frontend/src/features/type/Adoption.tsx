import { NativeSelect } from '@mantine/core';
import { TypeAdoptionDocument } from '../../gql/type/graphql';
import { formatNumber, formatShare } from '../../lib/format';
import { useLoad } from '../../lib/load';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { AreaLabel } from '../../ui/AreaLabel';
import { Bar } from '../../ui/Bar';
import { type Column, DataTable } from '../../ui/DataTable';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import classes from './Adoption.module.css';
import { type AdoptionRow, adoptionRows, comparable } from './adoption';

type AdoptionProps = {
  code: string;
  /** The code of the indicator they are compared by; not given: the first that was reported. */
  indicator: string | undefined;
  onIndicator: (code: string) => void;
};

/** The areas that took up a type, side by side by one of its indicators. */
export function Adoption({ code, indicator, onIndicator }: AdoptionProps) {
  const state = useLoad(TypeAdoptionDocument, { code });
  const adoption = state.kind === 'ready' ? state.data.adoption : [];
  const indicators = comparable(adoption);
  const shown = indicators.find((one) => one.code === indicator) ?? indicators[0];
  return (
    <Section
      title={m.adoption_title()}
      note={adoption.length > 0 ? m.adoption_count({ count: formatNumber(adoption.length) }) : undefined}
      actions={
        shown && (
          <NativeSelect
            size="xs"
            aria-label={m.adoption_by()}
            value={shown.code}
            data={indicators.map((one) => ({ value: one.code, label: say(one.name) }))}
            onChange={(e) => onIndicator(e.currentTarget.value)}
          />
        )
      }
    >
      <StateView
        state={state}
        lines={5}
        isEmpty={(data) => data.adoption.length === 0}
        empty={<Empty title={m.adoption_none()}>{m.adoption_none_text()}</Empty>}
      >
        {(data) =>
          shown ? (
            <>
              <DataTable
                caption={m.adoption_title()}
                columns={columns(shown)}
                rows={adoptionRows(data.adoption, shown)}
                rowKey={(row) => row.area.id}
              />
              <p className={classes.note}>{notes[shown.kind]()}</p>
            </>
          ) : (
            <Empty title={m.adoption_nothing_counted()} />
          )
        }
      </StateView>
    </Section>
  );
}

const notes = { COUNT: m.adoption_of_count, GAUGE: m.adoption_of_gauge, RATIO: m.adoption_of_ratio };

function columns(indicator: ReturnType<typeof comparable>[number]): Column<AdoptionRow>[] {
  const unit = say(indicator.unit);
  const number = (value: number) => formatNumber(value, indicator.decimals);
  return [
    { key: 'area', header: m.adoption_area(), cell: ({ area }) => <AreaLabel area={area} full /> },
    { key: 'campaigns', header: m.adoption_campaigns(), align: 'end', cell: ({ campaigns }) => formatNumber(campaigns) },
    {
      key: 'value',
      header: say(indicator.name),
      cell: ({ value, width }) =>
        value === null ? (
          <span className={classes.none}>{m.adoption_not_reported()}</span>
        ) : (
          <span className={classes.value}>
            <span>
              <strong>{number(value)}</strong> {unit}
            </span>
            <Bar share={width} />
          </span>
        ),
    },
    {
      key: 'target',
      header: m.adoption_target(),
      align: 'end',
      cell: ({ target, share }) =>
        target === null ? (
          <span className={classes.none}>{m.adoption_no_target()}</span>
        ) : (
          m.adoption_of_target({ share: share === null ? '–' : formatShare(share), target: number(target), unit })
        ),
    },
  ];
}
