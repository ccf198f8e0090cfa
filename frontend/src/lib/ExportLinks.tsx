import type { FieldFilter, FieldOrder } from '../gql/outcome/graphql';
import { m } from '../paraglide/messages';
import { getLocale } from '../paraglide/runtime';
import classes from './ExportLinks.module.css';

type Value = string | boolean | readonly string[] | FieldFilter | FieldOrder | null | undefined;
type ExportLinksProps = {
  list: 'teams' | 'members' | 'campaigns' | 'sessions' | 'outcomes';
  /** What the list is narrowed and ordered by, under the names the server knows. */
  filter: Readonly<Record<string, Value>>;
};

/** The whole list as a file, not only the page on the screen. Plain links: the browser saves what the server streams. */
export function ExportLinks({ list, filter }: ExportLinksProps) {
  return (
    <span className={`${classes.links} no-print`}>
      {m.export_label()}
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={exportUrl(list, format, filter)} download aria-label={m.export_as({ format: format.toUpperCase() })}>
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}

export function exportUrl(list: string, format: string, filter: ExportLinksProps['filter']): string {
  const query = new URLSearchParams({ lang: getLocale() });
  for (const [name, value] of Object.entries(filter)) {
    if (value === null || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value])
      query.append(name, typeof one === 'object' ? JSON.stringify(one) : String(one));
  }
  return `/api/exports/${list}.${format}?${query}`;
}
