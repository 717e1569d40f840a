import { useSyncExternalStore } from 'react'

const isOnPaper = (): boolean => document.documentElement.dataset['printing'] === 'page'

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributeFilter: ['data-printing'] })
  return () => observer.disconnect()
}

/** Whether the page is laid out for paper at the moment (`app/printing.ts`): a list then has other room than the window gives it. */
export const useOnPaper = (): boolean => useSyncExternalStore(subscribe, isOnPaper)
