import { m } from '../../paraglide/messages';
import { getLocale } from '../../paraglide/runtime';
import type { ImportState } from './importState';

/** The rows that were not taken, as a file to be mended and sent again. */
export function ErrorSheet({ on }: { on: ImportState }) {
  return (
    <p>
      <a href={`/api/imports/${on.id}/errors.xlsx?lang=${getLocale()}`} download>
        {m.import_error_sheet()}
      </a>
    </p>
  );
}
