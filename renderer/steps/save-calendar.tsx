import type { InputOf } from '@shared/contract/contract'
import { useBridge } from '../app/bridge'
import { useJob } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { useText } from '../kit/text'

type Seen = Pick<InputOf<'steps.export-calendar'>, 'kinds' | 'owner' | 'overdueOnly' | 'until'>

/** Takes what is due into another calendar program, as the filters show it. */
export function SaveCalendar({ seen }: { readonly seen: Seen }) {
  const t = useText()
  const bridge = useBridge()
  const errorText = useErrorText()
  const { state, start } = useJob('steps.export-calendar')
  const save = async () => {
    const file = await bridge.pickSave('calendar', `${t('steps:calendar.page')}.ics`)
    if (file === null) return
    const ended = await start({ ...seen, file: file.token, language: t.language })
    if (ended.status === 'failed') notify({ tone: 'bad', text: errorText(ended.error.error) })
    if (ended.status !== 'done') return
    notify({
      tone: 'good',
      text: t('steps:calendar.saved', { name: file.name, count: ended.value.rows }),
      action: { label: t('kit:list.showFile'), run: () => void bridge.showInFolder(file.token) },
    })
  }
  return (
    <Button kind="quiet" off={state.status === 'running'} onClick={() => void save()}>
      {t('steps:calendar.save')}
    </Button>
  )
}
