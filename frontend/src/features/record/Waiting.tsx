/** @jsxImportSource preact */
import type { OutboxItem } from '../../lib/outbox';
import { m } from '../../paraglide/messages';
import type { Act } from './send';

type WaitingProps = { items: OutboxItem[]; onSend: () => void; onDrop: (item: OutboxItem) => void };

/** What the server has not heard yet, and what it refused: nothing is lost without a word. */
export function Waiting({ items, onSend, onDrop }: WaitingProps) {
  const waiting = items.filter((i) => i.state === 'waiting');
  const refused = items.filter((i) => i.state === 'refused');
  if (items.length === 0) return null;
  return (
    <section class="waiting">
      {waiting.length > 0 && (
        <div class="row">
          <strong role="status">{m.record_waiting({ count: waiting.length })}</strong>
          <button type="button" onClick={onSend}>
            {m.record_send_now()}
          </button>
        </div>
      )}
      <ul>
        {waiting.map((item) => (
          <li key={item.key}>{labelOf(item)}</li>
        ))}
        {refused.map((item) => (
          <li key={item.key} class="refused">
            <span>
              {labelOf(item)}
              <span class="wrong">{item.error}</span>
            </span>
            <button type="button" onClick={() => onDrop(item)}>
              {m.record_drop()}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function labelOf(item: OutboxItem): string {
  return (item.payload as Act).label;
}
