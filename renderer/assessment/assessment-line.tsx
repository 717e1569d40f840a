import { Link } from '@tanstack/react-router'
import type { AssessmentRow } from '@shared/contract/assessment'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { waitingMark } from '../kit/waiting'
import { useScoreText } from './score-text'

interface Props {
  readonly recruiterId: string
  readonly name: string
}

/** The latest self-assessment of a recruiter in one line: its result and date, or that nothing is known. */
export function AssessmentLine({ recruiterId, name }: Props) {
  const t = useText()
  const list = useAnswer('assessment.list', { subjectType: 'recruiter', subjectId: recruiterId })
  return (
    <Answer of={list} waiting={<span {...waitingMark(true)}>…</span>}>
      {({ assessments: [latest] }) =>
        latest === undefined ? (
          <>
            {t('kit:notKnown')}{' '}
            <Link to="/assessment" search={{ recruiter: recruiterId, name }}>
              {t('assessment:assess')}
            </Link>
          </>
        ) : (
          <Latest row={latest} />
        )
      }
    </Answer>
  )
}

function Latest({ row }: { readonly row: AssessmentRow }) {
  const t = useText()
  const format = useFormat()
  const scoreText = useScoreText()
  const { declaration, startedOn, id } = row.assessment
  return (
    <Link to="/assessment/$id" params={{ id }}>
      {declaration === null
        ? t('assessment:lineOpen', { date: format.date(startedOn), done: row.answered, total: row.asked })
        : t('assessment:line', {
            score: scoreText(row.score),
            date: format.date(declaration.declaredOn),
          })}
    </Link>
  )
}
