import type { ChosenFile } from '@shared/contract/bridge'
import { useBridge } from '../../app/bridge'
import { useJob } from '../../app/engine-hooks'
import { notify } from '../../app/notices'
import { Button } from '../../kit/button'
import { useText } from '../../kit/text'
import { JobProgress } from '../job-progress'

/** Saves one file of the bundle where the person chooses, to be opened with its own program. */
export function SavePart({ bundle, path }: { readonly bundle: ChosenFile; readonly path: string }) {
  const t = useText()
  const bridge = useBridge()
  const job = useJob('disclosure.save-part')
  const name = path.slice(path.lastIndexOf('/') + 1)
  const save = async () => {
    const target = await bridge.pickSave('copy', name)
    if (target === null) return
    const done = await job.start({ file: bundle.token, path, target: target.token })
    if (done.status === 'done')
      notify({ tone: 'good', text: t('auditor:row.savedFile', { path: done.value.path }) })
  }
  return (
    <>
      <div>
        <Button off={job.state.status === 'running'} onClick={() => void save()}>
          {t('auditor:row.saveFile', { name })}
        </Button>
      </div>
      <JobProgress state={job.state} onCancel={job.cancel} />
    </>
  )
}
