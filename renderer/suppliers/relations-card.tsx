import { Link } from '@tanstack/react-router'
import type { RelationView } from '@shared/contract/suppliers'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card, Section } from '../kit/card'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { NotDone } from './not-done'
import styles from './suppliers.module.css'

/** The chain around a supplier: who supplies it, and whom it supplies, with what. */
export function RelationsCard({ supplierId }: { readonly supplierId: string }) {
  const t = useText()
  const relations = useAnswer('suppliers.relations', { id: supplierId })
  return (
    <Card title={t('suppliers:relations.title')}>
      <Answer of={relations}>
        {({ sources, customers }) => (
          <>
            <Lines title={t('suppliers:relations.sources')} relations={sources} end="supplierId" />
            <Lines title={t('suppliers:relations.customers')} relations={customers} end="customerId" />
          </>
        )}
      </Answer>
    </Card>
  )
}

interface LinesProps {
  readonly title: string
  readonly relations: readonly RelationView[]
  /** Which end of the relation is the other supplier. */
  readonly end: 'supplierId' | 'customerId'
}

function Lines({ title, relations, end }: LinesProps) {
  const t = useText()
  const format = useFormat()
  const remove = useCommand('suppliers.remove-relation')
  return (
    <Section title={title}>
      {relations.length === 0 ? <p className={styles.soft}>{t('suppliers:relations.none')}</p> : null}
      <ul className={styles.plainList}>
        {relations.map(({ relation, name, country }) => (
          <li key={relation.id} className={styles.line}>
            <Link to="/suppliers/$id" params={{ id: relation[end] }}>
              {name}
            </Link>
            <span className={styles.soft}>
              {[relation.commodity, format.country(country), relation.year, relation.note]
                .filter(part => part !== null && part !== '')
                .join(' · ')}
            </span>
            <Button
              kind="quiet"
              className={styles.end}
              aria-label={t('suppliers:relations.remove', { name })}
              onClick={() => remove.mutate({ id: relation.id, reason: null })}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <NotDone error={remove.error} />
    </Section>
  )
}
