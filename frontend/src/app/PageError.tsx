import { Button } from '@mantine/core';
import { m } from '../paraglide/messages';
import { Page } from '../ui/Page';

/** A fault of ours, or the server out of reach at the start: what happened, what is safe, what to do. */
export function PageError() {
  return (
    <Page title={m.page_error_title()}>
      <p>{m.page_error_text()}</p>
      <p>
        <Button onClick={() => window.location.reload()}>{m.page_error_reload()}</Button>
      </p>
    </Page>
  );
}
