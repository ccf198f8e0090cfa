import { getRouteApi, Link } from '@tanstack/react-router';
import { FieldSetDesigner } from '../../features/type/FieldSetDesigner';
import { say } from '../../lib/text';
import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';

const route = getRouteApi('/shell/types/fields/$subject');

export function FieldSetPage() {
  const { subject } = route.useParams();
  return (
    <FieldSetDesigner key={subject} subject={subject}>
      {(set, body) => (
        <Page
          title={set ? m.fieldset_title({ name: say(set.name) }) : m.fieldset_fields()}
          above={<Link to="/types">{m.nav_types()}</Link>}
        >
          {body}
        </Page>
      )}
    </FieldSetDesigner>
  );
}
