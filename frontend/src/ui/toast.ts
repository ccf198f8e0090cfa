export type Toast = { id: number; text: string; tone: 'done' | 'problem'; undo?: () => void };

let toasts: readonly Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function change(to: readonly Toast[]) {
  toasts = to;
  for (const listener of listeners) listener();
}

/** Says what was done, with a way back instead of a question before. Undo and problems stay longer. */
export function toast(text: string, options: { undo?: () => void; tone?: Toast['tone'] } = {}) {
  const shown: Toast = { id: next++, text, tone: options.tone ?? 'done', ...(options.undo ? { undo: options.undo } : {}) };
  change([...toasts.slice(-2), shown]);
  setTimeout(() => dismissToast(shown.id), shown.undo || shown.tone === 'problem' ? 8_000 : 4_000);
}

export function dismissToast(id: number) {
  if (toasts.some((t) => t.id === id)) change(toasts.filter((t) => t.id !== id));
}

export const toastStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  snapshot: () => toasts,
};
