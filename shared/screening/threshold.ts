/**
 * Score from which a listed party is shown as a possible match. Chosen on the tuning half of the labelled pairs, where
 * the balance of missed and false matches is flat between 0.55 and 0.62.
 */
export const DEFAULT_THRESHOLD = 0.58
