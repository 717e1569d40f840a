import type { PackChangesView } from '@shared/contract/assessment'
import { textIn } from '@shared/steps/local-text'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './assessment.module.css'

/** What one version of a questionnaire changes against another, question by question. */
export function PackChanges({ changes }: { readonly changes: PackChangesView }) {
  const t = useText()
  const format = useFormat()
  const { added, changed, retired } = changes
  if (added.length + changed.length + retired.length === 0)
    return <p className={styles.soft}>{t('assessment:packs.noChange')}</p>
  const said = (one: PackChangesView['added'][number]) => `${one.id} ${textIn(one.text, t.language)}`
  return (
    <>
      <Part title={t('assessment:packs.added')} lines={added.map(one => ({ id: one.id, text: said(one) }))} />
      <Part
        title={t('assessment:packs.changed')}
        lines={changed.map(one => ({
          id: one.id,
          text: said(one),
          soft: format.series([
            format.list(one.parts.map(part => t(`assessment:packs.part.${part}`))),
            ...(one.parts.includes('text')
              ? [t('assessment:packs.before', { text: textIn(one.before, t.language) })]
              : []),
          ]),
        }))}
      />
      <Part
        title={t('assessment:packs.retired')}
        lines={retired.map(one => ({ id: one.id, text: said(one) }))}
      />
    </>
  )
}

interface Line {
  readonly id: string
  readonly text: string
  readonly soft?: string
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <div>
      <strong>{title}</strong>
      <ul className={styles.plainList}>
        {lines.map(({ id, text, soft }) => (
          <li key={id} dir="auto">
            {text}
            {soft === undefined ? null : <span className={styles.soft}> ({soft})</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
