import { Link } from '@tanstack/react-router'
import type { RecruiterListRow } from '@shared/contract/suppliers'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { Section } from '../kit/card'
import { useText } from '../kit/text'
import { SubjectScreening } from '../screening/subject-screening'
import styles from '../suppliers/suppliers.module.css'
import { AgentTree } from './agent-tree'
import { RecruiterFacts } from './recruiter-facts'

/** The recruiter in hand: licence and places, sanctions, who works for it, which corridors it serves. */
export function RecruiterPanel({ recruiter }: { readonly recruiter: RecruiterListRow }) {
  const t = useText()
  const detail = useAnswer('suppliers.get-recruiter', { id: recruiter.id })
  return (
    <>
      <RecruiterFacts recruiter={recruiter} parentName={recruiter.parentName} />
      <Section title={t('suppliers:detail.screening')}>
        <SubjectScreening subjectType="recruiter" subjectId={recruiter.id} />
      </Section>
      <Answer of={detail}>
        {({ subAgents, corridors }) => (
          <>
            {subAgents.length === 0 ? null : (
              <Section title={t('corridors:recruiters.subAgents')}>
                <AgentTree agents={subAgents} />
              </Section>
            )}
            {corridors.length === 0 ? null : (
              <Section title={t('corridors:recruiters.corridors')}>
                <ul className={styles.plainList}>
                  {corridors.map(corridor => (
                    <li key={corridor.id}>
                      <Link to="/corridors/$id" params={{ id: corridor.id }}>
                        {corridor.name}
                      </Link>
                    </li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        )}
      </Answer>
    </>
  )
}
