export { TooOld } from './blanked-trail'
export { holdsTexts, isUnclean, noteClean } from './clean'
export { erasureDraft, erasureOf, insertBlanks, type Erasure } from './erasure'
export { extractWithout } from './files'
