import type { OutputOf } from '@shared/contract/contract'
import { textIn } from '@shared/steps/local-text'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './reference.module.css'

type Flag = OutputOf<'reference.flags'>['flags'][number]

/** The red flags and readings of a pack, one a line: shown to be read, never scored. */
export function FlagList({ id, open = false }: { readonly id: string; readonly open?: boolean }) {
  const t = useText()
  const found = useAnswer('reference.flags', { id })
  return (
    <Answer of={found}>
      {({ flags, giver }) => (
        <details open={open}>
          <summary className={styles.summary}>{t('reference:flags.open', { count: flags.length })}</summary>
          <FlagTable flags={flags} giver={giver} />
        </details>
      )}
    </Answer>
  )
}

function FlagTable({ flags, giver }: OutputOf<'reference.flags'>) {
  const t = useText()
  const format = useFormat()
  const columns: readonly FactColumn<Flag>[] = [
    { key: 'what', heading: t('reference:flags.what'), cell: useFlagName() },
    { key: 'country', heading: t('reference:flags.country'), cell: row => format.country(row.country) },
    {
      key: 'party',
      heading: t('reference:flags.party'),
      cell: row => row.party ?? t('reference:flags.unnamed'),
    },
    { key: 'text', heading: t('reference:flags.text'), cell: row => row.text || t('reference:flags.noText') },
    { key: 'grade', heading: t('reference:flags.grade'), cell: row => row.grade ?? t('kit:notKnown') },
    {
      key: 'seen',
      heading: t('reference:flags.seen'),
      cell: row => (row.observedOn === null ? t('kit:notKnown') : format.date(row.observedOn)),
    },
  ]
  return (
    <FactTable
      caption={t('reference:flags.caption', { giver })}
      columns={columns}
      rows={flags.map((flag, at) => ({ ...flag, at }))}
      rowKey={row => String(row.at)}
    />
  )
}

const GRADES = ['critical', 'major', 'minor'] as const

/** Indicators by their name in the framework, red flags by how grave they are; other codes as the giver wrote them. */
function useFlagName(): (flag: Flag) => string {
  const t = useText()
  const format = useFormat()
  const { data: guide } = useAnswer('response.guide', {})
  return ({ kind, code }) => {
    const grade = GRADES.find(known => known === code)
    if (grade !== undefined) return `${t(`response:kind.${kind}`)}, ${t(`response:redFlag.${grade}`)}`
    const indicator = guide?.indicators.find(({ id }) => id === code)
    const name = indicator === undefined ? code : textIn(indicator.name, t.language)
    return name === null ? t(`response:kind.${kind}`) : format.labelled(t(`response:kind.${kind}`), name)
  }
}
