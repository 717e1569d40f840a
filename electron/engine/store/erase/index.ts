export { isUnclean, noteClean } from './clean'
export { erasedIds } from './erased-ids'
export { erasureDraft, erasureOf, insertBlanks, type Erasure } from './erasure'
export { extractWithout } from './files'
