import { m } from '../../paraglide/messages';
import { Page } from '../../ui/Page';

export function RecordPage() {
  return <Page title={m.record_title()}>{null}</Page>;
}
