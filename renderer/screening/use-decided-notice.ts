import { useNavigate } from '@tanstack/react-router'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { useText } from '../kit/text'

/** Says in passing what was decided, with the way back, and where a response is asked for now. */
export function useDecidedNotice(): (text: string, findingId: string | null) => void {
  const t = useText()
  const navigate = useNavigate()
  const undo = useCommand('trail.undo')
  return (text, findingId) => {
    notify({ tone: 'good', text, action: { label: t('screening:decide.undo'), run: () => undo.mutate({}) } })
    if (findingId === null) return
    const open = () => void navigate({ to: '/response', search: { finding: findingId } })
    notify({
      tone: 'warn',
      text: t('screening:decide.finding'),
      action: { label: t('screening:decide.openFinding'), run: open },
    })
  }
}
