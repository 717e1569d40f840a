import { Link } from '@tanstack/react-router'
import { useText } from '../kit/text'
import styles from './assessment.module.css'

/** The requirements of the five steps that an answer also serves, by step. */
export function AlsoAnswers({ ids }: { readonly ids: readonly string[] }) {
  const t = useText()
  if (ids.length === 0) return null
  return (
    <p className={styles.soft}>
      {t('assessment:alsoAnswers', { count: ids.length })}{' '}
      {ids.map((id, at) => (
        <span key={id}>
          {at === 0 ? '' : ' · '}
          <Link to="/steps/$step" params={{ step: id.slice(0, id.indexOf('.')) }}>
            {id}
          </Link>
        </span>
      ))}
    </p>
  )
}
