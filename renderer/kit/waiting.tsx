import type { ReactNode } from 'react'
import { useText } from './text'
import styles from './waiting.module.css'

/** Of what holds parts that come from the engine: they come from the top down, so that none moves when another comes. */
export const inOrder = styles.inOrder

/** On what is not whole yet, in what is `inOrder`. */
export const waitingMark = (isWaiting: boolean) => (isWaiting ? { 'data-waiting': '' } : {})

/** Stands where an answer is on its way. */
export function Waiting({ children }: { readonly children?: ReactNode }) {
  const t = useText()
  return (
    <p aria-live="polite" {...waitingMark(true)}>
      {children ?? t('kit:progress.waiting')}
    </p>
  )
}
