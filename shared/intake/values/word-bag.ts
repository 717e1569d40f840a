const SMALL_WORDS = new Set(['the', 'of', 'and'])

/** The words of a folded name whatever their order: `Korea, Republic of` and `Republic of Korea` are the same words. */
export const wordBag = (folded: string): string =>
  folded
    .split(' ')
    .filter(word => !SMALL_WORDS.has(word))
    .sort()
    .join(' ')
