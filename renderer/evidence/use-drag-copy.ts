import type { EvidenceView } from '@shared/contract/evidence'
import { useBridge } from '../app/bridge'
import { EngineRefusal } from '../app/engine-client'
import { useCommand } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { useText } from '../kit/text'

/**
 * Drags a copy of a file out of the window: the shell says where the copy lies, the engine writes it and tells the history, and then the
 * system drags it on. What is refused is said in words, as is a hand that was quicker.
 */
export function useDragCopy(): (file: EvidenceView) => void {
  const t = useText()
  const bridge = useBridge()
  const errorText = useErrorText()
  const copy = useCommand('evidence.drag-copy')
  const drag = async ({ id, fileName }: EvidenceView) => {
    const held = holding()
    try {
      const target = await bridge.dragTarget(fileName)
      await copy.mutateAsync({ id, file: target.token })
      if (!held.isHeld() || !(await bridge.dragOut(target.token, [])))
        notify({ tone: 'info', text: t('evidence:dragLate') })
    } catch (cause) {
      if (!(cause instanceof EngineRefusal)) throw cause
      notify({ tone: 'bad', text: errorText(cause.error, 'evidence') })
    } finally {
      held.forget()
    }
  }
  return file => void drag(file)
}

/** Whether the button is still held: the system can't drag for a hand that has let go. */
function holding(): { readonly isHeld: () => boolean; readonly forget: () => void } {
  const control = new AbortController()
  let held = true
  window.addEventListener('pointerup', () => (held = false), { signal: control.signal, capture: true })
  return { isHeld: () => held, forget: () => control.abort() }
}
