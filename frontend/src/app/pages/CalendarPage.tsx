import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';

export function CalendarPage() {
  return <Page title={m.nav_calendar()}>{null}</Page>;
}
