import { FieldSetDesignerDocument } from '../../gql/type/graphql';
import { useLoad } from '../../lib/load';
import { m } from '../../paraglide/messages';
import { mapLoadable } from '../../ui/loadable';
import { Section } from '../../ui/Page';
import { Empty, StateView } from '../../ui/StateView';
import { FieldSetEditor } from './FieldSetEditor';
import { type FieldSet, fieldSetOf } from './fieldSet';
import { FieldOutline } from './OutlineParts';
import { FormPreviewLater } from './PreviewLater';
import classes from './TypeDesigner.module.css';

type FieldSetDesignerProps = {
  /** A team kind's code, or `members`. */
  subject: string;
  /** The page's heading, which knows the name. */
  children: (set: FieldSet | null, body: React.ReactNode) => React.ReactNode;
};

/** The custom fields of a team kind or of members: to be edited by who may, read by everybody else. */
export function FieldSetDesigner({ subject, children }: FieldSetDesignerProps) {
  const state = mapLoadable(useLoad(FieldSetDesignerDocument, {}), (data) => fieldSetOf(data, subject));
  return children(
    state.kind === 'ready' ? state.data : null,
    <StateView state={state} lines={8} isEmpty={(set) => set === null} empty={<Empty title={m.fieldset_not_found()} />}>
      {(set) => set && (set.viewerCanEdit ? <FieldSetEditor key={subject} set={set} /> : <FieldSetShow set={set} />)}
    </StateView>,
  );
}

function FieldSetShow({ set }: { set: FieldSet }) {
  return (
    <div className={classes.shown}>
      <Section title={m.fieldset_fields()} note={m.fieldset_only_admin()}>
        <FieldOutline name={m.fieldset_fields()} fields={set.fields} isWrong={() => false} chosen={null} onSelect={() => {}} />
      </Section>
      <FormPreviewLater title={set.name} fields={set.fields} form="set" isEmpty={set.fields.length === 0} />
    </div>
  );
}
