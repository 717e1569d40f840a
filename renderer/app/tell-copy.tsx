import { useMemo, type ReactNode } from 'react'
import { shownList } from '@shared/contract/shown'
import { TellCopyContext, type Copying, type CopyTold } from '../kit/copy-rows'
import { EngineRefusal } from './engine-client'
import { useEngine } from './engine-hooks'
import { useErrorText } from './error-text'
import { notify } from './notices'
import { useRestrictedCopies } from './restricted-text'

/** Lists below this tell the history before rows of them go to the clipboard, and so does text out of restricted parts; what can't be told is not copied. */
export function TellsCopies({ children }: { readonly children: ReactNode }) {
  const engine = useEngine()
  const errorText = useErrorText()
  useRestrictedCopies()
  const tell = useMemo(
    () =>
      async ({ kind, rows, people }: Copying): Promise<CopyTold> => {
        const what = shownList(kind)
        // Lists of the kit's own page hold nothing of a workspace.
        if (what === null) return 'told'
        try {
          const said = { what, rows, people: [...people] }
          return (await engine.call('trail.tell-shown', { way: 'clipboard', ...said })).told
            ? 'told'
            : 'untold'
        } catch (cause) {
          if (!(cause instanceof EngineRefusal)) throw cause
          notify({ tone: 'bad', text: errorText(cause.error) })
          return 'refused'
        }
      },
    [engine, errorText],
  )
  return <TellCopyContext value={tell}>{children}</TellCopyContext>
}
