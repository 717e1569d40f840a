import type { DeclarationView } from '@shared/contract/intake'
import { useAnswer } from '../app/engine-hooks'
import { Card, Section } from '../kit/card'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './suppliers.module.css'

/** Questionnaires a supplier filled, newest first: when, which revision, what changed, and every answer. */
export function DeclarationsCard({ supplierId }: { readonly supplierId: string }) {
  const t = useText()
  const found = useAnswer('intake.declarations', { supplierId })
  const declarations = found.data?.declarations ?? []
  if (declarations.length === 0) return null
  return (
    <Card title={t('suppliers:declarations.title')}>
      {declarations.map(view => (
        <DeclarationBlock key={view.declaration.id} view={view} />
      ))}
    </Card>
  )
}

function DeclarationBlock({ view: { declaration, answers, changes } }: { readonly view: DeclarationView }) {
  const t = useText()
  const format = useFormat()
  const { template, revision, effectiveOn, receivedAt, gaps } = declaration
  return (
    <Section title={[template, revision].filter(Boolean).join(' ')}>
      <p className={styles.soft}>
        {t('suppliers:declarations.facts', {
          effective: format.date(effectiveOn),
          received: format.moment(receivedAt),
          gaps: format.number(gaps),
        })}
      </p>
      {(changes ?? []).map(({ question, before, after }) => (
        <p key={question}>
          {t('suppliers:declarations.change', {
            question,
            before: before ?? t('kit:notKnown'),
            after: after ?? t('kit:notKnown'),
          })}
        </p>
      ))}
      <details>
        <summary>{t('suppliers:declarations.answers', { count: answers.length })}</summary>
        <FactTable
          caption={t('suppliers:declarations.title')}
          rows={answers}
          rowKey={answer => answer.id}
          columns={[
            {
              key: 'question',
              heading: t('suppliers:declarations.question'),
              cell: answer => answer.question,
            },
            {
              key: 'answer',
              heading: t('suppliers:declarations.answer'),
              cell: answer => answer.answer ?? '',
            },
            { key: 'note', heading: t('suppliers:field.note'), cell: answer => answer.note ?? '' },
          ]}
        />
      </details>
    </Section>
  )
}
