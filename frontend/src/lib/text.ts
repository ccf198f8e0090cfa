import { getLocale } from '../paraglide/runtime';

/** A text of the server's in the reader's language. */
export function say(text: { vi: string; en: string }): string {
  return text[getLocale()];
}
