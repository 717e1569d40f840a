export { openedAt } from './keys'
export { changeLock, closeLock, lockState, mustBeOpen, openLock, setLock } from './lock'
export { opened, shown } from './opened'
export { sealedDraft } from './sealed-rows'
