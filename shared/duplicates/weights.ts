/**
 * Points of evidence on the scale of log odds: what speaks for one party adds, what speaks against takes off, and the sum
 * becomes a likelihood from 0 to 1. Fitted on the tuning half of the labelled pairs and rounded (docs/duplicates.md); those of
 * identifiers, towns and countries are set by hand: the labelled pairs do not have them.
 */
export const WEIGHTS = {
  base: -0.4,
  name: 6.5,
  nameSame: 2.25,
  nameNumbersDiffer: -3.5,
  nameNumberLacking: -1,
  addressWordsSame: 1.5,
  addressWordsDiffer: -2.75,
  addressNumbersSame: 0.5,
  addressNumbersDiffer: -3,
  citySame: 0.5,
  cityDiffers: -1.5,
  countryDiffers: -6,
  near: 2.75,
  far: -1.5,
  identifierSame: 7,
  identifierDiffers: -4,
  ownNumberDiffers: -2,
} as const

/** From here on a pair is asked about. */
export const ASK_FROM = 0.5

/**
 * And from here on when the row was left open the last time its list came: words grow rarer or commoner with every record, and
 * a pair that was asked about must not be added unasked because it is a hair less likely today.
 */
export const ASK_AGAIN_FROM = 0.3
