import { useEffect } from 'react'
import { firstField } from '../kit/first-field'

/** What took away the focus may give it back itself (a dialog, a list): it is given this long. */
const WAIT_MS = 60

const HEADING = 'h1, h2, h3, h4'
/** The row a list is on: its one stop of the keyboard. */
const ROW = '[role="grid"] tr[tabindex="0"]'
const CONTROL = 'button, a[href], input, select, textarea, [tabindex]'

/** One step of the way from what has the focus to the page: a child's place within its parent. */
interface Step {
  readonly parent: Element
  readonly at: number
}

function wayUp(from: Element): Step[] {
  const steps: Step[] = []
  for (let child = from; child.parentElement !== null; child = child.parentElement)
    steps.push({ parent: child.parentElement, at: [...child.parentElement.children].indexOf(child) })
  return steps
}

/** Where one goes on: a form that has opened is filled in, a list is on its row, all else is told by its heading. */
const nextIn = (place: Element): Element | null =>
  firstField(place.matches('form') ? place : place.querySelector('form')) ??
  (place.matches(HEADING) ? place : place.querySelector(HEADING)) ??
  place.querySelector(ROW) ??
  (place.matches(CONTROL) ? place : place.querySelector(CONTROL))

/** The focus on what now stands where the lost thing stood. */
function restore(way: readonly Step[]): void {
  const step = way.find(({ parent }) => parent.isConnected)
  if (step === undefined) return
  const { parent, at } = step
  const place = parent.children[Math.min(at, parent.children.length - 1)] ?? parent
  const next = nextIn(place) ?? place
  if (!(next instanceof HTMLElement)) return
  if (!next.matches(CONTROL)) next.tabIndex = -1
  next.focus()
}

/**
 * A button that goes away while it has the focus (a form that is saved, a record that is binned) would leave the focus on
 * nothing: the next Tab began at the top of the window, and a screen reader fell silent. The focus then goes to what stands in
 * its place. Where it has gone to nothing by a click beside everything, it stays there.
 *
 * @param path the page: another one takes the focus by itself
 */
export function useLostFocus(path: string): void {
  useEffect(() => {
    let last: Element | null = null
    let way: readonly Step[] = []
    let timer: number | undefined
    const keep = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('main') === null) return
      last = target
      way = wayUp(target)
    }
    const isLost = () => document.activeElement === document.body && last?.isConnected === false
    const look = () => {
      if (timer !== undefined || !isLost()) return
      timer = window.setTimeout(() => {
        timer = undefined
        if (isLost()) restore(way)
      }, WAIT_MS)
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', keep)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', keep)
      window.clearTimeout(timer)
    }
  }, [path])
}
