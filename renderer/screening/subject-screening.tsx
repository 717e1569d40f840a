import type { ScreenedType } from '@shared/contract/screening'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './screening.module.css'
import { StateChip } from './state-chip'

/** Where screening stands for one supplier, site or recruiter: its possible matches, or that it has none. */
export function SubjectScreening({
  subjectType,
  subjectId,
}: {
  readonly subjectType: ScreenedType
  readonly subjectId: string
}) {
  const t = useText()
  const format = useFormat()
  const answer = useAnswer('screening.of-subject', { subjectType, subjectId })
  return (
    <Answer of={answer}>
      {({ rows, screenedAt }) => {
        if (screenedAt === null) return <p className={styles.soft}>{t('screening:ofSubject.never')}</p>
        if (rows.length === 0)
          return (
            <p className={styles.soft}>
              {t('screening:ofSubject.none', { when: format.moment(screenedAt) })}
            </p>
          )
        return (
          <ul className={styles.reasons}>
            {rows.map(row => (
              <li key={row.n}>
                {t('screening:ofSubject.row', {
                  theirs: row.match.theirName,
                  list: row.list.code,
                  key: row.entry.key,
                  score: format.percent(row.match.score * 100),
                })}{' '}
                <StateChip candidate={row} />
              </li>
            ))}
          </ul>
        )
      }}
    </Answer>
  )
}
