import type { OutputOf } from '@shared/contract/contract'
import type { Leak, LeakVerdict } from '@shared/disclosure/profiles/leak'
import { leakWords, unreadWords } from '@shared/disclosure/profiles/leak-words'
import { withheldWords } from '@shared/disclosure/profiles/withheld-words'
import type { Withheld } from '@shared/contract/disclosure'
import { useJob } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'
import { LetThroughChoices, PassedList } from './let-through'
import { JobProgress } from './job-progress'
import type { ChosenProfile } from './profile-fields'

/** The words of the domain have their catalogue in front; those of the window are asked for by catalogue. */
function useWords() {
  const t = useText()
  return (key: string, params?: Readonly<Record<string, string | number>>) =>
    t.say('disclosure', key.replace(/^disclosure:/, ''), params)
}

/** What the profile kept back, in sentences. */
export function WithheldView({ withheld }: { readonly withheld: Withheld }) {
  const say = useWords()
  return (
    <ul className={`${styles.problems} ${styles.soft}`}>
      {withheldWords(withheld, say).map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function LeakTable({ leaks }: { readonly leaks: readonly Leak[] }) {
  const t = useText()
  const say = useWords()
  const rows = leaks.map((leak, at) => ({ ...leakWords(leak, say), key: String(at) }))
  const columns: FactColumn<(typeof rows)[number]>[] = [
    { key: 'what', heading: t('disclosure:leaks.what'), cell: row => row.what },
    { key: 'found', heading: t('disclosure:leaks.words'), cell: row => <bdi>{row.found}</bdi> },
    { key: 'where', heading: t('disclosure:leaks.where'), cell: row => <bdi>{row.where}</bdi> },
    { key: 'todo', heading: t('disclosure:leaks.todo'), cell: row => row.todo },
  ]
  return (
    <FactTable caption={t('disclosure:leaks.title')} columns={columns} rows={rows} rowKey={row => row.key} />
  )
}

function Verdict({ leaks }: { readonly leaks: LeakVerdict }) {
  const t = useText()
  const format = useFormat()
  const count = leaks.leaks.length + leaks.more
  const unread = unreadWords(leaks.unread, useWords())
  const [files, sought, tooShort] = [leaks.files, leaks.sought, leaks.tooShort].map(number =>
    format.number(number),
  )
  return (
    <>
      <Notice tone={leaks.passed ? 'good' : 'bad'} urgent={!leaks.passed}>
        <strong>
          {leaks.passed ? t('disclosure:leaks.passed') : t('disclosure:leaks.found', { count })}
        </strong>
        <div>
          {t('disclosure:leaks.looked', {
            files: files ?? '',
            sought: sought ?? '',
            tooShort: tooShort ?? '',
          })}
        </div>
      </Notice>
      {leaks.leaks.length === 0 ? null : <LeakTable leaks={leaks.leaks} />}
      {leaks.more === 0 ? null : (
        <p className={styles.soft}>{t('disclosure:leaks.more', { count: leaks.more })}</p>
      )}
      {unread === null ? null : <p>{unread}</p>}
      <PassedList passed={leaks.letThrough} />
    </>
  )
}

function Checked({
  of,
  onLetThrough,
}: {
  readonly of: OutputOf<'disclosure.leak-check'>
  readonly onLetThrough: () => void
}) {
  return (
    <>
      <Verdict leaks={of.leaks} />
      <LetThroughChoices of={of} onDone={onLetThrough} />
      <WithheldView withheld={of.withheld} />
    </>
  )
}

interface LeakCheckProps {
  readonly regime: string
  readonly of: ChosenProfile
  readonly what: 'files' | 'bundle'
  readonly evidence: boolean
}

/** Looks, before anything is saved, for what must not go out, and says what is kept back. */
export function LeakCheck({ regime, of, what, evidence }: LeakCheckProps) {
  const t = useText()
  const job = useJob('disclosure.leak-check')
  const { profile, leastCount, language, isValid } = of
  const check = () => void job.start({ regime, profile, leastCount, language, what, evidence })
  return (
    <>
      <div>
        <Button off={!isValid || job.state.status === 'running'} onClick={check}>
          {t('disclosure:screen.checkLeaks')}
        </Button>
      </div>
      <JobProgress state={job.state} onCancel={job.cancel} />
      {job.state.status === 'done' ? <Checked of={job.state.value} onLetThrough={check} /> : null}
    </>
  )
}
