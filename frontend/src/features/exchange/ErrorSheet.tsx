import { m } from '../../paraglide/messages';
import { getLocale } from '../../paraglide/runtime';
import classes from './Import.module.css';
import type { ImportState } from './importState';

/** The rows that were not taken, as a file to be mended and sent again. */
export function ErrorSheet({ on }: { on: ImportState }) {
  return (
    <p className={classes.errorSheet}>
      {m.import_failed_note()}{' '}
      <a href={`/api/imports/${on.id}/errors.xlsx?lang=${getLocale()}`} download>
        {m.import_error_sheet()}
      </a>
    </p>
  );
}
