import { MOST_DRAGGED } from '@shared/contract/bridge'
import { useBridge } from '../app/bridge'
import { useJob } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { useText } from '../kit/text'
import type { ShownJob } from './job-line'

export interface Send {
  readonly job: ShownJob
  /** Asks for a folder and writes the workbooks of these recipients, or of all that have none. */
  readonly start: (recipientIds: string[] | null) => void
}

/** Writing workbooks into a folder that the person chooses. */
export function useSend(id: string): Send {
  const t = useText()
  const bridge = useBridge()
  const job = useJob('questionnaires.send')
  const run = async (recipientIds: string[] | null) => {
    const folder = await bridge.pickFolder()
    if (folder === null) return
    const state = await job.start({ id, recipientIds, folder: folder.token })
    if (state.status !== 'done') return
    const names = state.value.files.map(({ fileName }) => fileName)
    const { length: count } = names
    if (count === 0) {
      notify({ tone: 'info', text: t('questionnaires:send.none') })
      return
    }
    notify({
      tone: 'good',
      text: t('questionnaires:send.done', { count }),
      ...(count > MOST_DRAGGED ? {} : { file: { token: folder.token, names } }),
      action: {
        label: t('questionnaires:send.show'),
        run: () => void bridge.showInFolder(folder.token),
      },
    })
  }
  return { job, start: recipientIds => void run(recipientIds) }
}
