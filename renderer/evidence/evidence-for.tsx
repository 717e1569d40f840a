import { IconX } from '@tabler/icons-react'
import type { EvidenceView } from '@shared/contract/evidence'
import type { EvidenceTarget } from '@shared/evidence/evidence'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { IconButton } from '../kit/button'
import { Section } from '../kit/card'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import { EvidenceDrop } from './evidence-drop'
import styles from './evidence.module.css'
import { UseKept } from './use-kept'
import { ValidityChip } from './validity-chip'

const MOST = 500

/** The files that prove one thing, and a place to drop more. */
export function EvidenceFor({ target }: { readonly target: EvidenceTarget }) {
  const t = useText()
  const files = useAnswer('evidence.list', { target, text: null, validity: null, offset: 0, limit: MOST })
  return (
    <Section title={t('evidence:here')}>
      <Answer of={files}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={styles.soft}>{t('evidence:none')}</p>
          ) : (
            <FileList rows={rows} target={target} />
          )
        }
      </Answer>
      <UseKept target={target} />
      <EvidenceDrop targets={[target]} />
    </Section>
  )
}

function FileList({
  rows,
  target,
}: {
  readonly rows: readonly EvidenceView[]
  readonly target: EvidenceTarget
}) {
  const t = useText()
  const unlink = useCommand('evidence.unlink')
  return (
    <>
      <ul className={styles.files}>
        {rows.map(file => (
          <li key={file.id} className={styles.file}>
            <FileLine file={file} />
            <IconButton
              label={t('evidence:unlink', { title: file.title })}
              icon={<IconX size={14} aria-hidden="true" />}
              onClick={() => unlink.mutate({ id: file.id, target })}
            />
          </li>
        ))}
      </ul>
      <RefusedHere topic="evidence" error={unlink.error} />
    </>
  )
}

function FileLine({ file }: { readonly file: EvidenceView }) {
  const format = useFormat()
  return (
    <span className={styles.line}>
      <span>{file.title}</span>
      <span className={styles.soft}>
        {file.fileName}, {format.bytes(file.sizeBytes)}
      </span>
      {file.validity === 'ending' || file.validity === 'ended' ? (
        <ValidityChip validity={file.validity} />
      ) : null}
    </span>
  )
}
