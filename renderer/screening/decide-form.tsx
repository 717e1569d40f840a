import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { VERDICTS, type Candidate, type Verdict } from '@shared/contract/screening'
import { useCommand } from '../app/engine-hooks'
import { Refused } from '../app/answer'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { useText } from '../kit/text'
import { ToggleChip } from '../kit/toolbar'
import styles from './screening.module.css'
import { useDecidedNotice } from './use-decided-notice'
import { useScreeningSettings } from './use-screening-settings'

export const VERDICT_KEYS: Readonly<Record<string, Verdict>> = { t: 'true', f: 'false', u: 'unsure' }
const LATIN = /^[a-z]$/

/** The letter of a key; on keyboards of other scripts (Arabic, Devanagari) the Latin one that shares it. */
const letterOf = ({ key, code }: KeyboardEvent): string =>
  LATIN.test(key.toLowerCase()) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase()

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** T, F and U choose a verdict wherever the focus is on the page, except while typing. */
function useVerdictKeys(choose: (verdict: Verdict) => void): void {
  const latest = useRef(choose)
  useEffect(() => {
    latest.current = choose
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const verdict = VERDICT_KEYS[letterOf(event)]
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey
      if (verdict === undefined || !plain || isTyping(event.target)) return
      event.preventDefault()
      latest.current(verdict)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

/** One key for the verdict, then a short reason, own or from the templates; Enter saves. */
export function DecideForm({
  candidate,
  onDone,
}: {
  readonly candidate: Candidate
  readonly onDone: () => void
}) {
  const t = useText()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [reason, setReason] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const decide = useCommand('screening.decide')
  const { fourEyes, templatesFor } = useScreeningSettings()
  const sayDecided = useDecidedNotice()
  useVerdictKeys(setVerdict)
  useEffect(() => {
    if (verdict !== null) field.current?.focus()
  }, [verdict])
  const ready = verdict !== null && reason.trim() !== ''
  const save = async () => {
    if (!ready) return
    const { runId, n, subject } = candidate
    const { findingId } = await decide.mutateAsync({ runId, n, verdict, reason: reason.trim() })
    sayDecided(
      t('screening:decide.saved', { ours: subject.name, verdict: t(`screening:state.${verdict}`) }),
      findingId,
    )
    onDone()
  }
  return (
    <Section title={t('screening:decide.label')}>
      <div className={styles.verdicts} role="group" aria-label={t('screening:decide.label')}>
        {VERDICTS.map(each => (
          <Button
            key={each}
            aria-pressed={verdict === each}
            aria-keyshortcuts={each[0]?.toUpperCase()}
            kind={verdict === each ? 'primary' : 'plain'}
            onClick={() => setVerdict(each)}
          >
            {t(`screening:decide.${each}`)}
            <kbd className={styles.key}>{each[0]?.toUpperCase()}</kbd>
          </Button>
        ))}
      </div>
      {verdict === null ? (
        <p className={styles.soft}>{t('screening:decide.keys')}</p>
      ) : (
        <>
          {verdict === 'true' ? <p className={styles.soft}>{t('screening:decide.trueMeans')}</p> : null}
          {fourEyes && verdict !== 'unsure' ? (
            <p className={styles.soft}>{t('screening:decide.needsSecond')}</p>
          ) : null}
          <div className={styles.templates} role="group" aria-label={t('screening:decide.templates')}>
            {templatesFor(verdict).map(text => (
              <ToggleChip key={text} on={reason === text} onChange={on => setReason(on ? text : '')}>
                {text}
              </ToggleChip>
            ))}
          </div>
          <Textarea
            ref={field}
            label={t('screening:decide.reason')}
            required
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
            onKeyDown={event => {
              if (event.key !== 'Enter' || event.shiftKey) return
              event.preventDefault()
              void save().catch(() => undefined)
            }}
          />
          {decide.error === null ? null : <Refused error={decide.error} topic="screening" />}
          <div>
            <Button
              kind="primary"
              off={!ready || decide.isPending}
              onClick={() => void save().catch(() => undefined)}
            >
              {t('screening:decide.save')}
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}
