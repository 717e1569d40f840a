import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RelationView } from '@shared/contract/suppliers'
import type { Supplier } from '@shared/suppliers/records'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card, Section } from '../kit/card'
import { useFormat } from '../kit/format'
import { ReasonBar } from '../kit/reason-bar'
import { useText } from '../kit/text'
import { NotDone } from './not-done'
import { AddRelation, EditRelation } from './relation-dialog'
import styles from './suppliers.module.css'

/** The chain around a supplier: who supplies it, and whom it supplies, with what. */
export function RelationsCard({ supplier }: { readonly supplier: Supplier }) {
  const t = useText()
  const relations = useAnswer('suppliers.relations', { id: supplier.id })
  const [open, setOpen] = useState<RelationView | 'new' | null>(null)
  const close = (): void => setOpen(null)
  return (
    <Card
      title={t('suppliers:relations.title')}
      aside={
        <Button kind="quiet" onClick={() => setOpen('new')}>
          {t('suppliers:relations.add')}
        </Button>
      }
    >
      <Answer of={relations}>
        {({ sources, customers }) => (
          <>
            <Lines
              title={t('suppliers:relations.sources')}
              relations={sources}
              end="supplierId"
              onEdit={setOpen}
            />
            <Lines
              title={t('suppliers:relations.customers')}
              relations={customers}
              end="customerId"
              onEdit={setOpen}
            />
          </>
        )}
      </Answer>
      {open === 'new' ? <AddRelation supplier={supplier} onClose={close} /> : null}
      {open === null || open === 'new' ? null : <EditRelation view={open} onClose={close} />}
    </Card>
  )
}

interface LinesProps {
  readonly title: string
  readonly relations: readonly RelationView[]
  /** Which end of the relation is the other supplier. */
  readonly end: 'supplierId' | 'customerId'
  readonly onEdit: (view: RelationView) => void
}

function Lines({ title, relations, end, onEdit }: LinesProps) {
  const t = useText()
  const remove = useCommand('suppliers.remove-relation')
  const [going, setGoing] = useState<RelationView | null>(null)
  const stay = () => setGoing(null)
  return (
    <Section title={title}>
      {relations.length === 0 ? <p className={styles.soft}>{t('suppliers:relations.none')}</p> : null}
      <ul className={styles.plainList}>
        {relations.map(view => (
          <Line
            key={view.relation.id}
            view={view}
            end={end}
            onEdit={() => onEdit(view)}
            onRemove={() => setGoing(view)}
          />
        ))}
      </ul>
      {going === null ? null : (
        <ReasonBar
          key={going.relation.id}
          danger
          confirm={t('suppliers:relations.removeButton')}
          busy={remove.isPending}
          onConfirm={reason => remove.mutate({ id: going.relation.id, reason }, { onSuccess: stay })}
          onCancel={stay}
        >
          {t('kit:reason.toBin', { name: going.name })}
        </ReasonBar>
      )}
      <NotDone error={remove.error} />
    </Section>
  )
}

interface LineProps extends Pick<LinesProps, 'end'> {
  readonly view: RelationView
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function Line({ view: { relation, name, country }, end, onEdit, onRemove }: LineProps) {
  const t = useText()
  const format = useFormat()
  const { commodity, year, note } = relation
  return (
    <li className={styles.line}>
      <Link to="/suppliers/$id" params={{ id: relation[end] }}>
        <bdi>{name}</bdi>
      </Link>
      <span className={styles.soft}>
        {[commodity, format.country(country), year, note]
          .filter(part => part !== null && part !== '')
          .join(' · ')}
      </span>
      <span className={styles.lineActions}>
        <Button kind="quiet" aria-label={t('suppliers:relations.edit', { name })} onClick={onEdit}>
          {t('suppliers:relations.editButton')}
        </Button>
        <Button kind="quiet" aria-label={t('suppliers:relations.remove', { name })} onClick={onRemove}>
          {t('suppliers:relations.removeButton')}
        </Button>
      </span>
    </li>
  )
}
