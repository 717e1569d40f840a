/**
 * Score from which a listed party is shown as a possible match: the best F1 on the tuning half of the labelled pairs,
 * where the balance of missed and false matches is flat between 0.54 and 0.60. See docs/screening.md.
 */
export const DEFAULT_THRESHOLD = 0.58
