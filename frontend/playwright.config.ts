import { defineConfig } from '@playwright/test';

/** Runs against a served app: E2E_BASE_URL, or the built SPA behind the local server. */
export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  timeout: 180_000,
  // a small machine starts everything at once
  expect: { timeout: 30_000 },
  reporter: 'line',
  use: {
    baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:8080',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
