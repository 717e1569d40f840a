import { useForm } from 'react-hook-form'
import type { Publication, Statement } from '@shared/contract/disclosure'
import type { StatementJson } from '@shared/disclosure/report-json'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { DateField, SelectField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'
import { lawName } from './law-name'
import { RefusedHere } from './refused-here'

/** Where and when an edition was published or filed; the one thing that is written to a final edition. */
export function PublicationCard({
  statement,
  shown,
}: {
  readonly statement: Statement
  readonly shown: StatementJson
}) {
  const t = useText()
  const format = useFormat()
  const publish = useCommand('disclosure.publish')
  const { publications, regime } = statement
  const empty: Publication = { regime, on: '', where: '' }
  const form = useForm<Publication, unknown, Publication>({ defaultValues: empty })
  const keep = (next: Publication[]) =>
    publish.mutate({ regime, publications: next }, { onSuccess: () => form.reset(empty) })
  const nameOf = (id: string) => lawName(t, id, shown.regimes.find(law => law.id === id)?.short)
  return (
    <Card title={t('disclosure:screen.published')}>
      <p className={styles.soft}>{t('disclosure:screen.publishedHint')}</p>
      <ul>
        {publications.map(one => (
          <li key={`${one.regime} ${one.on} ${one.where}`}>
            {nameOf(one.regime)}: <bdi>{one.where}</bdi>, {format.date(one.on)}{' '}
            <Button
              kind="link"
              aria-label={t('disclosure:screen.removePublication', { law: nameOf(one.regime) })}
              onClick={() => keep(publications.filter(other => other !== one))}
            >
              {t('disclosure:who.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Form
        form={form}
        onSubmit={one => keep([...publications, one])}
        label={t('disclosure:screen.published')}
      >
        <FieldColumns>
          <SelectField
            control={form.control}
            name="regime"
            label={t('disclosure:screen.publishedLaw')}
            choices={shown.regimes.map(law => ({ value: law.id, label: nameOf(law.id) }))}
            required
          />
          <DateField control={form.control} name="on" label={t('disclosure:screen.publishedOn')} required />
          <TextField
            control={form.control}
            name="where"
            label={t('disclosure:screen.publishedWhere')}
            required
          />
        </FieldColumns>
        <RefusedHere error={publish.error} />
        <div>
          <Button type="submit" off={publish.isPending}>
            {t('disclosure:screen.addPublication')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
