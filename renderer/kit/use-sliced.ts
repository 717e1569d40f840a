import { useDeferredValue } from 'react'

/**
 * False while a part is drawn for the first time, true right after. What is drawn when it becomes true is drawn in slices of a few
 * milliseconds, between which the window answers; later changes of it are drawn at once, as ever.
 */
export const useSliced = (): boolean => useDeferredValue(true, false)
