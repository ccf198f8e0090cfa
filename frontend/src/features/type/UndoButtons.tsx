import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { m } from '../../paraglide/messages';

/** The last step back, and forth again; undefined: there is none. */
export function UndoButtons({ undo, redo }: { undo: (() => void) | undefined; redo: (() => void) | undefined }) {
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden />}
        disabled={!undo}
        onClick={() => undo?.()}
      >
        {m.type_undo()}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArrowForwardUp size={18} stroke={1.75} aria-hidden />}
        disabled={!redo}
        onClick={() => redo?.()}
      >
        {m.type_redo()}
      </Button>
    </>
  );
}
