import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { inGroups } from '@shared/disclosure/bundle/signature'
import { headsWords, NOT_CHECKED, problemWords, type VerdictVoice } from '@shared/disclosure/problem-words'
import type { Verdict } from '@shared/disclosure/verdict'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import type { Tone } from '../kit/band'
import { Button } from '../kit/button'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'
import { RefusedHere } from './refused-here'

const TONES: Readonly<Record<Verdict['outcome'], Tone>> = {
  valid: 'good',
  'unknown-signer': 'warn',
  unsigned: 'warn',
  invalid: 'bad',
  newer: 'warn',
}

function useVoice(): VerdictVoice {
  const t = useText()
  const format = useFormat()
  return {
    say: (key, params) => t.say('verify', key.slice('verify:'.length), params),
    date: day => format.date(day),
  }
}

function Problems({ problems, remarks }: Pick<Verdict, 'problems' | 'remarks'>) {
  const t = useText()
  const voice = useVoice()
  const sentences = [
    ...problems.map(problem => problemWords(problem, voice)),
    ...remarks.map(code => t(`verify:remark.${code}`)),
  ]
  if (sentences.length === 0) return null
  return (
    <ul className={styles.problems}>
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

/** Remembers whose key it is, once the person has compared the fingerprint. */
function KnowSigner({ fingerprint, onDone }: { readonly fingerprint: string; readonly onDone: () => void }) {
  const t = useText()
  const know = useCommand('disclosure.know-signer')
  const [name, setName] = useState('')
  const save = () =>
    know.mutate(
      { signer: { fingerprint, name } },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: t('signing:signers.known', { name }) })
          onDone()
        },
      },
    )
  return (
    <div className={styles.line}>
      <TextInput
        label={t('signing:signers.whose')}
        description={t('signing:signers.compare')}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      <Button off={name.trim() === '' || know.isPending} onClick={save}>
        {t('signing:signers.remember')}
      </Button>
      <RefusedHere error={know.error} />
    </div>
  )
}

export function Fingerprint({ of }: { readonly of: string | null }) {
  const t = useText()
  return of === null ? <>{t('disclosure:notKnown')}</> : <code className={styles.hash}>{inGroups(of)}</code>
}

function Signer({ signer }: Pick<Verdict, 'signer'>) {
  const t = useText()
  if (signer === null) return <>{t('verify:fact.nobody')}</>
  return (
    <>
      <bdi>{signer.name ?? t('verify:fact.unnamed')}</bdi> <Fingerprint of={signer.fingerprint} />
    </>
  )
}

function NotChecked() {
  const t = useText()
  return (
    <details className={styles.soft}>
      <summary>{t('verify:notChecked.title')}</summary>
      <ul className={styles.problems}>
        {NOT_CHECKED.map(name => (
          <li key={name}>{t(`verify:notChecked.${name}`)}</li>
        ))}
      </ul>
    </details>
  )
}

/** What a check found: in one sentence, what was changed, what the bundle is, and what was not checked. */
export function VerdictView({
  verdict,
  onKnown,
}: {
  readonly verdict: Verdict
  readonly onKnown: () => void
}) {
  const t = useText()
  const format = useFormat()
  const voice = useVoice()
  const unknown = t('disclosure:notKnown')
  const { outcome, signer } = verdict
  return (
    <>
      <Notice tone={TONES[outcome]} urgent={outcome === 'invalid'}>
        <strong>{t(`verify:outcome.${outcome}`)}</strong>
        <div>{t(`verify:means.${outcome}`)}</div>
        <Problems problems={verdict.problems} remarks={verdict.remarks} />
      </Notice>
      {outcome === 'unknown-signer' && signer !== null ? (
        <KnowSigner fingerprint={signer.fingerprint} onDone={onKnown} />
      ) : null}
      <KeyValues
        pairs={[
          { name: t('verify:fact.entity'), value: verdict.entity ?? unknown },
          { name: t('verify:fact.period'), value: verdict.period ?? unknown },
          { name: t('verify:fact.regime'), value: verdict.regime ?? unknown },
          { name: t('verify:fact.edition'), value: format.number(verdict.edition) },
          { name: t('verify:fact.made'), value: format.moment(verdict.generatedAt) },
          {
            name: t('verify:fact.profile'),
            value:
              verdict.profile === null ? t('verify:fact.noProfile') : t(`verify:profile.${verdict.profile}`),
          },
          { name: t('verify:fact.signer'), value: <Signer signer={signer} /> },
          { name: t('verify:fact.fingerprint'), value: <Fingerprint of={verdict.fingerprint} /> },
          { name: t('verify:fact.files'), value: format.number(verdict.filesChecked) },
          { name: t('verify:fact.trail'), value: format.number(verdict.trailEntries) },
          { name: t('verify:fact.heads'), value: headsWords(verdict, voice) },
        ]}
      />
      <NotChecked />
    </>
  )
}
