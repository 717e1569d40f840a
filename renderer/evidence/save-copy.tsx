import type { EvidenceView } from '@shared/contract/evidence'
import { useBridge } from '../app/bridge'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'

/** Writes the kept bytes to a place of the person's choice; the engine checks their hash first. */
export function SaveCopy({ file }: { readonly file: EvidenceView }) {
  const t = useText()
  const bridge = useBridge()
  const copy = useCommand('evidence.save-copy')
  const save = async () => {
    const target = await bridge.pickSave('copy', file.fileName)
    if (target === null) return
    copy.mutate(
      { id: file.id, file: target.token },
      {
        onSuccess: () =>
          notify({
            tone: 'good',
            text: t('evidence:saved'),
          }),
      },
    )
  }
  return (
    <>
      <div>
        <Button off={copy.isPending} onClick={() => void save()}>
          {t('evidence:saveCopy')}
        </Button>
      </div>
      {file.restricted ? null : <p data-screen-only>{t('evidence:dragHint')}</p>}
      <RefusedHere topic="evidence" error={copy.error} />
    </>
  )
}
