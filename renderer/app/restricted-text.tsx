import { useEffect, useRef, type ReactNode } from 'react'
import type { RestrictedPart } from '@shared/contract/shown'
import { useText } from '../kit/text'
import { EngineRefusal } from './engine-client'
import { useEngine } from './engine-hooks'
import { useErrorText } from './error-text'
import { notify } from './notices'
import styles from './restricted-text.module.css'

export interface RestrictedTextProps {
  readonly part: RestrictedPart
  /** The record it belongs to. */
  readonly recordId: string
  readonly children: ReactNode
}

/** A part of a page that could lead to a person: of text that is copied out of it the history tells (decision 0726). */
export const RestrictedText = ({ part, recordId, children }: RestrictedTextProps) => (
  <div className={styles.part} data-restricted-part={part} data-restricted-record={recordId}>
    {children}
  </div>
)

const PARTS = '[data-restricted-part]'

interface Copied {
  readonly part: RestrictedPart
  readonly recordId: string
}

const asCopied = ({ dataset }: HTMLElement): Copied => ({
  part: dataset['restrictedPart'] as RestrictedPart,
  recordId: dataset['restrictedRecord'] ?? '',
})

const isField = (node: unknown): node is HTMLInputElement | HTMLTextAreaElement =>
  node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement

/** Whether something of a part is marked; text that is marked up to its border (three clicks on what stands before it) takes nothing. */
function takesOf(part: HTMLElement, marked: Range): boolean {
  if (!marked.intersectsNode(part)) return false
  const taken = document.createRange()
  taken.selectNodeContents(part)
  if (marked.compareBoundaryPoints(Range.START_TO_START, taken) > 0)
    taken.setStart(marked.startContainer, marked.startOffset)
  if (marked.compareBoundaryPoints(Range.END_TO_END, taken) < 0)
    taken.setEnd(marked.endContainer, marked.endOffset)
  return taken.toString().trim() !== '' || taken.cloneContents().querySelector('img, canvas') !== null
}

/** The restricted parts that marked text reaches into: of a field the one it stands in, of a page each that is touched. */
function markedParts(target: EventTarget | null): HTMLElement[] {
  if (isField(target)) {
    const part = target.selectionStart === target.selectionEnd ? null : target.closest<HTMLElement>(PARTS)
    return part === null ? [] : [part]
  }
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed) return []
  const marked = Array.from({ length: selection.rangeCount }, (_, n) => selection.getRangeAt(n))
  return [...document.querySelectorAll<HTMLElement>(PARTS)].filter(part =>
    marked.some(range => takesOf(part, range)),
  )
}

const keyOf = ({ part, recordId }: Copied): string => `${part} ${recordId}`

/**
 * Text that is marked in a restricted part goes to the clipboard once the history tells of it, by kind and record; what can't be
 * told is not copied. It is not dragged out at all: a slip of the hand must not carry it.
 */
export function useRestrictedCopies(): void {
  const t = useText()
  const engine = useEngine()
  const errorText = useErrorText()
  /** What was just told and may pass, and whether it did. */
  const passing = useRef<{ readonly keys: ReadonlySet<string>; done: boolean } | null>(null)
  useEffect(() => {
    const tell = async (copied: readonly Copied[]): Promise<boolean | null> => {
      try {
        const told = []
        for (const one of copied) told.push((await engine.call('trail.tell-text', one)).told)
        return told.every(Boolean)
      } catch (cause) {
        if (!(cause instanceof EngineRefusal)) throw cause
        notify({ tone: 'bad', text: errorText(cause.error) })
        return null
      }
    }
    const pass = async (way: 'copy' | 'cut', copied: readonly Copied[]) => {
      const told = await tell(copied)
      if (told === null) return
      const now = { keys: new Set(copied.map(keyOf)), done: false }
      passing.current = now
      // Deprecated, and the one way that copies, or cuts, just what the person marked, in a field as on a page, without a new right.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      document.execCommand(way)
      passing.current = null
      // The history tells of it all the same: it stood there before.
      if (!now.done) notify({ tone: 'warn', text: t('app:copy.gone') })
      else if (!told) notify({ tone: 'info', text: t('app:copy.untold') })
    }
    const copies = (event: ClipboardEvent) => {
      const copied = markedParts(event.target).map(asCopied)
      const { current } = passing
      const isTold = copied.every(one => current?.keys.has(keyOf(one)) ?? false)
      // Also not what is marked by now, which nobody asked for.
      const isWanted = current === null || copied.length > 0
      if (isTold && isWanted) {
        if (current !== null) current.done = true
        return
      }
      event.preventDefault()
      event.stopPropagation()
      if (current === null) void pass(event.type === 'cut' ? 'cut' : 'copy', copied)
    }
    const drags = (event: DragEvent) => {
      const { target } = event
      const element =
        target instanceof Element ? target : target instanceof Node ? target.parentElement : null
      // A thing that is made to be dragged (a file of a list) has its own rules.
      if (element?.closest('[draggable="true"]') != null) return
      if (element?.closest(PARTS) != null || markedParts(target).length > 0) event.preventDefault()
    }
    document.addEventListener('copy', copies, true)
    document.addEventListener('cut', copies, true)
    document.addEventListener('dragstart', drags, true)
    return () => {
      document.removeEventListener('copy', copies, true)
      document.removeEventListener('cut', copies, true)
      document.removeEventListener('dragstart', drags, true)
    }
  }, [t, engine, errorText])
}
