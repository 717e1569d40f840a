import { useEffect, useId, useLayoutEffect, type ReactNode } from 'react'

const MARK = 'data-behind-dialogs'
/** Those that stand over the page now. */
const over = new Set<string>()

function mark(): void {
  for (const behind of document.querySelectorAll(`[${MARK}]`)) behind.toggleAttribute('inert', over.size > 0)
}

/** What dialogs stand over: neither pointer, keys nor a screen reader reach it while one is open. */
export function Behind({ children }: { readonly children: ReactNode }) {
  // A dialog may have been there before it.
  useEffect(mark, [])
  return (
    <div {...{ [MARK]: '' }} style={{ display: 'contents' }}>
      {children}
    </div>
  )
}

/** Keeps the page behind a dialog out of reach while that is open. */
export function useInertBehind(isOpen: boolean): void {
  const id = useId()
  // Late when it opens: by then is noted who gets the focus back, which what is inert has not.
  useEffect(() => {
    if (!isOpen) return
    over.add(id)
    mark()
  }, [isOpen, id])
  // Early when it closes: what is inert takes no focus.
  useLayoutEffect(
    () => () => {
      over.delete(id)
      mark()
    },
    [isOpen, id],
  )
}
