import { FileInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { m } from '../paraglide/messages';

type FileFieldProps = {
  label: string;
  description?: string;
  /** Endings, such as `.xlsx,.csv`. */
  accept: string;
  value: File | null;
  error?: string | null | undefined;
  onChange: (file: File | null) => void;
};

/** One file from the reader's device. The browser's own button speaks the browser's language, not the reader's. */
export function FileField({ description, error, ...field }: FileFieldProps) {
  return (
    <FileInput
      {...field}
      {...(description ? { description } : {})}
      withAsterisk
      placeholder={m.file_choose()}
      leftSection={<IconPaperclip size={18} stroke={1.75} aria-hidden />}
      error={error}
    />
  );
}
