import { MAX_EVIDENCE_BYTES } from '@shared/evidence/media-type'
import type { EvidenceTarget } from '@shared/evidence/evidence'
import { useErrorText } from '../app/error-text'
import { FileDrop } from '../kit/file-drop'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import { useAddFiles, type AddFiles } from './use-add-files'

/** A place to drop files that prove something; says of each refused file why, and goes on with the rest. */
export function EvidenceDrop({ targets }: { readonly targets: readonly EvidenceTarget[] }) {
  const t = useText()
  const format = useFormat()
  const files = useAddFiles(targets)
  return (
    <>
      <FileDrop
        title={t('evidence:drop.title')}
        hint={t('evidence:drop.hint', { size: format.bytes(MAX_EVIDENCE_BYTES) })}
        choose={t('evidence:drop.choose')}
        onChoose={() => void files.choose()}
        onFiles={dropped => void files.drop(dropped)}
      />
      <Taking files={files} />
    </>
  )
}

function Taking({ files }: { readonly files: AddFiles }) {
  const t = useText()
  const text = useErrorText()
  const { current, refused, cancel } = files
  return (
    <>
      {current === null ? null : (
        <ProgressBar
          label={t('evidence:adding', { name: current.name })}
          done={current.progress?.done ?? 0}
          total={current.progress?.total ?? null}
          onCancel={cancel}
        />
      )}
      {refused.map(({ name, error }) => (
        <Notice key={name} tone="bad" urgent>
          <strong>{t('evidence:refused', { name })}</strong> {text(error.error, 'evidence')}
        </Notice>
      ))}
    </>
  )
}
