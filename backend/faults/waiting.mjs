export const nap = (ms) => new Promise((done) => setTimeout(done, ms));

/** Milliseconds until the attempt came true; fails with its last answer. */
export async function until(what, ms, attempt) {
  const began = performance.now();
  for (let last; ; await nap(250)) {
    try {
      last = await attempt();
      if (last) return performance.now() - began;
    } catch (fault) {
      last = fault.message;
    }
    if (performance.now() - began > ms) throw new Error(`${what}: not within ${ms / 1000} s (${last})`);
  }
}
