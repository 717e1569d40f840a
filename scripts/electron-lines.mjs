/**
 * Lines of Electron that get fixes: the newest three (Electron's policy on releases), a new one about every eight weeks. Looked up with
 * `npm view electron dist-tags`; whoever looks again writes the day down here.
 */
export const LINES = { supported: [43, 44, 45], lookedAt: '2026-11-27' }

const WEEKS = 8

/** Whether there may be a newer line than is known here. */
export const lookedAtLongAgo = (now = new Date()) =>
  now.getTime() - Date.parse(LINES.lookedAt) > WEEKS * 7 * 86_400_000
