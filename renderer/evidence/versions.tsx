import type { OutputOf } from '@shared/contract/contract'
import type { EvidenceView } from '@shared/contract/evidence'
import { Answer } from '../app/answer'
import { useBridge } from '../app/bridge'
import { useAnswer, useCommand, useJob } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import styles from './evidence.module.css'

type Version = OutputOf<'evidence.versions'>['versions'][number]

/** The versions of a file, the newest first; a new one takes its place everywhere it is used. */
export function Versions({ file }: { readonly file: EvidenceView }) {
  const t = useText()
  const versions = useAnswer('evidence.versions', { id: file.id })
  const { busy, error, choose } = useNewVersion(file)
  return (
    <Section title={t('evidence:version.title')}>
      <Answer of={versions}>
        {({ versions: all }) =>
          all.length < 2 ? (
            <p className={styles.soft}>{t('evidence:version.newest')}</p>
          ) : (
            <ul className={styles.uses}>
              {all.map(one => (
                <VersionLine key={one.evidence.id} version={one} />
              ))}
            </ul>
          )
        }
      </Answer>
      <div>
        <Button off={busy} onClick={choose}>
          {t('evidence:version.new')}
        </Button>
      </div>
      <RefusedHere topic="evidence" error={error} />
    </Section>
  )
}

function useNewVersion(file: EvidenceView) {
  const t = useText()
  const bridge = useBridge()
  const { state, start } = useJob('evidence.replace')
  const choose = async () => {
    const chosen = await bridge.pick('evidence')
    if (chosen === null) return
    const ended = await start({ id: file.id, file: chosen.token, validUntil: null, reason: null })
    if (ended.status !== 'done') return
    const text = t('evidence:version.done', { name: chosen.name })
    const owed = file.validUntil === null ? '' : ` ${t('evidence:version.ended')}`
    notify({ tone: 'good', text: `${text}${owed}` })
  }
  return {
    busy: state.status === 'running',
    error: state.status === 'failed' ? state.error : null,
    choose: () => void choose(),
  }
}

function VersionLine({ version }: { readonly version: Version }) {
  const t = useText()
  const format = useFormat()
  const bridge = useBridge()
  const copy = useCommand('evidence.save-copy')
  const { number, evidence } = version
  const save = async () => {
    const target = await bridge.pickSave('copy', evidence.fileName)
    if (target !== null) copy.mutate({ id: evidence.id, file: target.token })
  }
  return (
    <li>
      <span>{t('evidence:version.number', { number })}</span>{' '}
      <span className={styles.soft}>
        {t('evidence:version.line', {
          name: evidence.fileName,
          size: format.bytes(evidence.sizeBytes),
          when: format.date(evidence.addedAt.slice(0, 10)),
        })}
      </span>{' '}
      {evidence.replacedBy === null ? (
        <span className={styles.soft}>({t('evidence:version.current')})</span>
      ) : (
        <Button kind="link" onClick={() => void save()}>
          {t('evidence:version.copy', { number })}
        </Button>
      )}
      <RefusedHere topic="evidence" error={copy.error} />
    </li>
  )
}
