import { useForm } from 'react-hook-form'
import type { Statement } from '@shared/contract/disclosure'
import { BODY } from '@shared/disclosure/layout'
import { RefusedHere } from './refused-here'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { TextAreaField } from '../kit/fields'
import { Form } from '../kit/form'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'

type Words = Record<(typeof BODY)[number], string | null>

const wordsOf = (statement: Statement): Words =>
  Object.fromEntries(BODY.map(id => [id, statement.ownWords[id] ?? null])) as Words

/** The entity's own words by section. They stay as typed whenever the numbers are made anew. */
export function WordsTab({ statement }: { readonly statement: Statement }) {
  const t = useText()
  const edit = useCommand('disclosure.edit')
  const form = useForm<Words>({ values: wordsOf(statement) })
  const locked = statement.status === 'final'
  const save = (words: Words) => {
    const ownWords = Object.fromEntries(BODY.map(id => [id, words[id] ?? '']))
    edit.mutate(
      { regime: statement.regime, ownWords },
      { onSuccess: () => notify({ tone: 'good', text: t('disclosure:screen.wordsSaved') }) },
    )
  }
  return (
    <Card title={t('disclosure:screen.ownWords')}>
      <p className={styles.soft}>
        {t(locked ? 'disclosure:screen.locked' : 'disclosure:screen.ownWordsHint')}
      </p>
      <Form form={form} onSubmit={save} label={t('disclosure:screen.ownWords')}>
        {BODY.map(id => (
          <TextAreaField
            key={id}
            control={form.control}
            name={id}
            label={t(`disclosure:sections.${id}`)}
            rows={3}
            readOnly={locked}
          />
        ))}
        <RefusedHere error={edit.error} />
        <div>
          <Button kind="primary" type="submit" off={locked || edit.isPending || !form.formState.isDirty}>
            {t('disclosure:screen.save')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
