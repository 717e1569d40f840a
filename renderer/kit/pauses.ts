/** So long a piece of work may keep the window from answering: a frame has 16 ms. */
const SLICE_MS = 8

/**
 * For long work in the window: await what it gives between the parts of the work. It lets the window answer when a slice of time is
 * over, and costs nothing before. Work of one go should be below 50 ms even on an old computer.
 */
export function pauses(): () => Promise<void> {
  let until = performance.now() + SLICE_MS
  return async () => {
    if (performance.now() < until) return
    await new Promise(resolve => setTimeout(resolve))
    until = performance.now() + SLICE_MS
  }
}
