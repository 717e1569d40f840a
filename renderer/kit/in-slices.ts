import { startTransition } from 'react'

/**
 * A step that shows a long form: React draws it in slices of a few milliseconds, between which the window answers, and puts it there
 * whole, in the place of the button that asked for it.
 */
export const inSlices =
  <Args extends readonly unknown[]>(step: (...args: Args) => void) =>
  (...args: Args): void =>
    startTransition(() => step(...args))
