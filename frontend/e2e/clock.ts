import type { CDPSession, Page } from '@playwright/test';

/**
 * A page whose time is its own: it stands still but in `live`, and there passes as fast as the page's timers, tasks and answers allow.
 * Chromium itself keeps that time, so every timer fires as often as it would, and no code of ours stands in the page.
 */
export class OwnTime {
  private constructor(
    private readonly cdp: CDPSession,
    private start: number | undefined,
    private lived: number,
  ) {}

  static async of(page: Page, start: number): Promise<OwnTime> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    return new OwnTime(cdp, start, 0);
  }

  /** `unanswered`: time passes although an answer is awaited; else it waits for each, however slow the machine. */
  async live(minutes: number, { unanswered = false } = {}) {
    const over = new Promise<void>((done) => this.cdp.once('Emulation.virtualTimeBudgetExpired', () => done()));
    const begin = this.start === undefined ? {} : { initialVirtualTime: this.start / 1_000 };
    this.start = undefined;
    const policy = unanswered ? 'advance' : 'pauseIfNetworkFetchesPending';
    await this.cdp.send('Emulation.setVirtualTimePolicy', { policy, budget: minutes * 60_000, ...begin });
    await over;
    this.lived += minutes;
  }

  get minutes(): number {
    return this.lived;
  }

  /** What the page holds once everything is thrown away that can be. */
  async weight(): Promise<Weight> {
    for (let i = 0; i < 3; i++) await this.cdp.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners'), documents: of('Documents') };
  }
}

export type Weight = { heap: number; nodes: number; listeners: number; documents: number };
