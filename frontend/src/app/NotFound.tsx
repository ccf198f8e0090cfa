import { Link } from '@tanstack/react-router';
import { m } from '../paraglide/messages';
import { Page } from '../ui/Page';

export function NotFound() {
  return (
    <Page title={m.not_found_title()}>
      <p>{m.not_found_text()}</p>
      <p>
        <Link to="/">{m.not_found_home()}</Link>
      </p>
    </Page>
  );
}
