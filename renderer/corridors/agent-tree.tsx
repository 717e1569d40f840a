import { Link } from '@tanstack/react-router'
import type { RecruiterDetail } from '@shared/contract/suppliers'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from '../suppliers/suppliers.module.css'

const STEP_REM = 1.125

/** Everybody who works for a recruiter, each set in below the one it works for. */
export function AgentTree({ agents }: { readonly agents: RecruiterDetail['subAgents'] }) {
  const t = useText()
  const format = useFormat()
  return (
    <ul className={styles.plainList}>
      {agents.map(({ recruiter, depth }) => (
        <li
          key={recruiter.id}
          className={styles.line}
          style={{ paddingInlineStart: `${(depth - 1) * STEP_REM}rem` }}
        >
          <span>
            {depth > 1 ? (
              <span className="only-heard">{t('corridors:recruiters.level', { n: depth })} </span>
            ) : null}
            <Link to="/recruiters/$id" params={{ id: recruiter.id }}>
              {recruiter.name}
            </Link>
          </span>
          <span className={styles.soft}>
            {format.country(recruiter.country)} ·{' '}
            {t(`suppliers:licence.${recruiter.licenceStatus ?? 'not-known'}`)}
          </span>
        </li>
      ))}
    </ul>
  )
}
