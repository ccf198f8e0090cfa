import type { FieldChangeKind } from '../../gql/type/graphql';
import { formatNumber } from '../../lib/format';
import { m } from '../../paraglide/messages';
import classes from './PublishDialog.module.css';

const changeName: Record<FieldChangeKind, () => string> = {
  ADDED: m.type_change_added,
  REMOVED: m.type_change_removed,
  CHANGED: m.type_change_changed,
  RETIRED: m.type_change_retired,
  RESTORED: m.type_change_restored,
};

type Change = {
  id: string;
  name: string;
  /** Where the field stands, where there are several lists. */
  list?: string;
  what: FieldChangeKind;
  records: number;
  noLongerPass: number;
};

/** Which fields change, how many records hold them, and how many would have to be filled in anew. */
export function ChangesTable({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return <p className={classes.note}>{m.type_publish_no_fields()}</p>;
  return (
    <>
      <table className={classes.changes}>
        <caption className="visually-hidden">{m.type_publish_changes()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.type_field()}</th>
            <th scope="col">{m.type_change()}</th>
            <th scope="col">{m.type_change_records()}</th>
            <th scope="col">{m.type_change_no_longer()}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.id}>
              <th scope="row">
                {change.name}
                {change.list && <span className={classes.list}>{change.list}</span>}
              </th>
              <td>{changeName[change.what]()}</td>
              <td>{formatNumber(change.records)}</td>
              <td data-some={change.noLongerPass > 0}>{formatNumber(change.noLongerPass)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.some((change) => change.noLongerPass > 0) && <p className={classes.note}>{m.type_publish_no_longer_text()}</p>}
    </>
  );
}
