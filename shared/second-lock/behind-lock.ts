/**
 * What stands in place of a text that the second lock seals, while that lock is closed: screens and files say in words that
 * something is there. Sent back with a change, it leaves what is kept as it is.
 */
export const BEHIND_LOCK = 'locked:'

export const isBehindLock = (text: unknown): text is typeof BEHIND_LOCK => text === BEHIND_LOCK
