import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export type OutboxItem = {
  seq?: number;
  /** Made once with the item and sent with every attempt: the server stores it once. */
  key: string;
  kind: string;
  payload: unknown;
  createdAt: number;
  attempts: number;
  nextAt: number;
  state: 'waiting' | 'refused';
  error?: string;
};
/** `done` takes the item out; `refused` sets it aside for the person to see; `later` keeps the order and waits. */
export type SendResult = { type: 'done' } | { type: 'refused'; error: string } | { type: 'later'; error: string };

interface Schema extends DBSchema {
  outbox: { key: number; value: OutboxItem; indexes: { key: string } };
}

const longestWait = 300_000;

/** What a person has done and the server has not heard yet; survives a closed tab and a dead network. */
export class Outbox {
  private readonly db: Promise<IDBPDatabase<Schema>>;
  private running: Promise<number> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly send: (item: OutboxItem) => Promise<SendResult>,
    name = 'outbox',
    private readonly now = () => Date.now(),
  ) {
    this.db = openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true }).createIndex('key', 'key', { unique: true });
      },
    });
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  async add(kind: string, payload: unknown, key: string): Promise<void> {
    const db = await this.db;
    await db.add('outbox', { key, kind, payload, createdAt: this.now(), attempts: 0, nextAt: 0, state: 'waiting' });
    this.emit();
  }

  async list(): Promise<OutboxItem[]> {
    return (await this.db).getAll('outbox');
  }

  /** Takes an item out unsent, such as one the server refused. */
  async remove(seq: number): Promise<void> {
    await (await this.db).delete('outbox', seq);
    this.emit();
  }

  /** Sends in order and stops at the first that has to wait; `now` does not mind the waiting times. One at a time across tabs. */
  flush(now: 'due' | 'now' = 'due'): Promise<number> {
    this.running ??= this.alone(() => this.drain(now)).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private alone<T>(work: () => Promise<T>): Promise<T> {
    return typeof navigator !== 'undefined' && navigator.locks ? (navigator.locks.request('outbox', work) as Promise<T>) : work();
  }

  private async drain(now: 'due' | 'now'): Promise<number> {
    const db = await this.db;
    let sent = 0;
    for (const item of await db.getAll('outbox')) {
      if (item.state === 'refused') continue;
      if (now === 'due' && item.nextAt > this.now()) break;
      const result = await this.send(item).catch((e: unknown): SendResult => ({ type: 'later', error: String(e) }));
      if (result.type === 'later') {
        const attempts = item.attempts + 1;
        const nextAt = this.now() + Math.min(longestWait, 2_000 * 2 ** attempts);
        await db.put('outbox', { ...item, attempts, error: result.error, nextAt });
        this.emit();
        break;
      }
      if (result.type === 'done') {
        await db.delete('outbox', item.seq as number);
        sent++;
      } else await db.put('outbox', { ...item, state: 'refused', error: result.error });
      this.emit();
    }
    return sent;
  }

  private emit() {
    for (const listener of this.listeners) listener();
  }
}
