import { useForm, type Control } from 'react-hook-form'
import type { Statement } from '@shared/contract/disclosure'
import { BODY } from '@shared/disclosure/layout'
import type { StatementJson } from '@shared/disclosure/report-json'
import { RefusedHere } from './refused-here'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Card, Section } from '../kit/card'
import { TextAreaField } from '../kit/fields'
import { Form } from '../kit/form'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'

/** Dots part the names of fields in a form, so an item's place is kept with a dash there. */
const fieldOf = (key: string): string => key.replace('.', '-')
type Words = Record<string, string | null>

const placesOf = (shown: StatementJson): readonly string[] => [
  ...BODY,
  ...shown.coverage.filter(item => item.regime !== 'OECD5').map(item => `item:${item.id}`),
]

function LawWords({
  law,
  shown,
  control,
  locked,
}: {
  readonly law: StatementJson['regimes'][number]
  readonly shown: StatementJson
  readonly control: Control<Words, unknown, Words>
  readonly locked: boolean
}) {
  const t = useText()
  return (
    <Section title={t('disclosure:screen.lawWords', { law: law.short })}>
      {shown.coverage
        .filter(item => item.regime === law.id)
        .map(item => (
          <TextAreaField
            key={item.id}
            control={control}
            name={fieldOf(`item:${item.id}`)}
            label={t('disclosure:screen.itemWords', { id: item.id, text: item.text })}
            rows={2}
            readOnly={locked}
          />
        ))}
    </Section>
  )
}

/** The entity's own words by section, and for each item of a law. They stay as typed whenever the numbers are made anew. */
export function WordsTab({
  statement,
  shown,
}: {
  readonly statement: Statement
  readonly shown: StatementJson
}) {
  const t = useText()
  const edit = useCommand('disclosure.edit')
  const places = placesOf(shown)
  const form = useForm<Words, unknown, Words>({
    values: Object.fromEntries(places.map(key => [fieldOf(key), statement.ownWords[key] ?? null])),
    resetOptions: { keepDirtyValues: true },
  })
  const locked = statement.status === 'final'
  const save = (words: Words) => {
    const ownWords = Object.fromEntries(places.map(key => [key, words[fieldOf(key)] ?? '']))
    edit.mutate(
      { regime: statement.regime, ownWords },
      {
        onSuccess: () => {
          form.reset(words)
          notify({ tone: 'good', text: t('disclosure:screen.wordsSaved') })
        },
      },
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
        {shown.regimes
          .filter(law => law.id !== 'OECD5')
          .map(law => (
            <LawWords key={law.id} law={law} shown={shown} control={form.control} locked={locked} />
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
