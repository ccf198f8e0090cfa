import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { callServer, sayNotSignedIn } from './http';
import { operationName, persistedQuery } from './trusted';

export type PollState<T> = {
  data: T | undefined;
  /** When the server last said that this is how things are: an answer or a 304. */
  asOf: Date | undefined;
  /** The figures on the screen may no longer be true: the last two attempts failed. */
  stale: boolean;
  error: string | undefined;
};

const longestWait = 30_000;
/** A connection that died without a word would else be waited for as long as the page is open, under figures that look fresh. */
const patience = 15_000;

/**
 * Asks a trusted query again and again by GET with the last ETag; a 304 costs the server next to nothing. Rests while the page is
 * hidden, waits longer after each failure, and runs only while someone listens.
 */
export class Poll<T> {
  private state: PollState<T> = { data: undefined, asOf: undefined, stale: false, error: undefined };
  private readonly listeners = new Set<() => void>();
  private etag: string | null = null;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;

  constructor(
    private readonly url: string,
    private readonly interval: number,
    private readonly call: typeof fetch = callServer,
    private readonly key?: string,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  };

  readonly snapshot = (): PollState<T> => this.state;

  /** Asks now, such as after a write of one's own. */
  readonly askNow = () => {
    if (this.listeners.size === 0) return;
    clearTimeout(this.timer);
    void this.ask();
  };

  private start() {
    document.addEventListener('visibilitychange', this.onVisibility);
    void this.ask();
  }

  private stop() {
    document.removeEventListener('visibilitychange', this.onVisibility);
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  private readonly onVisibility = () => {
    clearTimeout(this.timer);
    if (document.visibilityState === 'visible') void this.ask();
  };

  private async ask() {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    let late = false;
    const deadline = setTimeout(() => {
      late = true;
      asking.abort(new Error(`no answer within ${patience / 1_000} s`));
    }, patience);
    try {
      const answer = await this.call(this.url, { headers: this.headers(), signal: asking.signal, cache: 'no-store' });
      await this.take(answer);
    } catch (reason) {
      if (asking.signal.aborted && !late) return;
      this.failures++;
      this.change({ ...this.state, stale: this.failures >= 2, error: reason instanceof Error ? reason.message : String(reason) });
    } finally {
      clearTimeout(deadline);
    }
    if (this.listeners.size > 0 && document.visibilityState === 'visible' && this.asking === asking) {
      this.timer = setTimeout(() => void this.ask(), this.wait());
    }
  }

  private wait(): number {
    return Math.max(this.interval, Math.min(longestWait, this.interval * 2 ** this.failures));
  }

  private headers(): Headers {
    const headers = new Headers();
    if (this.etag) headers.set('If-None-Match', this.etag);
    if (this.key) headers.set('Authorization', `Bearer ${this.key}`);
    return headers;
  }

  private async take(answer: Response) {
    if (answer.status === 401 && !this.key) sayNotSignedIn();
    if (answer.status !== 304 && !answer.ok) throw new Error(`${answer.status}`);
    const body = answer.status === 304 ? undefined : ((await answer.json()) as { data?: T; errors?: { message: string }[] });
    if (body?.errors?.[0]) throw new Error(body.errors[0].message);
    this.failures = 0;
    if (body) this.etag = answer.headers.get('ETag');
    this.change({ data: body?.data ?? this.state.data, asOf: new Date(), stale: false, error: undefined });
  }

  private change(to: PollState<T>) {
    this.state = to;
    for (const listener of this.listeners) listener();
  }
}

/** The address of a trusted query by GET. */
function trustedUrl<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): string {
  const query = new URLSearchParams({
    operationName: operationName(document) ?? '',
    variables: JSON.stringify(variables),
    extensions: JSON.stringify(persistedQuery(document)),
  });
  return `/graphql?${query}`;
}

const listenToNothing = () => () => {};

/** Polls a trusted query while the component is on the screen and not paused; with a partner's key, or as who is signed in. */
export function usePoll<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { interval = 1_000, paused = false, key }: { interval?: number; paused?: boolean; key?: string | undefined } = {},
): PollState<Data> & { askNow: () => void } {
  const url = trustedUrl(document, variables);
  const [poll, setPoll] = useState(() => ({ url, source: new Poll<Data>(url, interval, callServer, key) }));
  useEffect(() => {
    setPoll((now) => (now.url === url ? now : { url, source: new Poll<Data>(url, interval, callServer, key) }));
  }, [url, interval, key]);
  const state = useSyncExternalStore(paused ? listenToNothing : poll.source.subscribe, poll.source.snapshot);
  return { ...state, askNow: poll.source.askNow };
}
