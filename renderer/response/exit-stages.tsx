import { IconTrash } from '@tabler/icons-react'
import { useFieldArray, type Control } from 'react-hook-form'
import type { DecisionDraft } from '@shared/response/decision'
import { addMonths } from '@shared/steps/add-months'
import type { CalendarDate } from '@shared/units/calendar-date'
import { Button, IconButton } from '../kit/button'
import { Section } from '../kit/card'
import { DateField, TextField } from '../kit/fields'
import { FieldColumns } from '../kit/form'
import { useText } from '../kit/text'
import styles from './response.module.css'

interface Props {
  readonly control: Control<DecisionDraft, unknown, DecisionDraft>
  readonly today: CalendarDate
}

/** An exit in stages: what ends by when, so that nobody is left without pay or papers from one day to the next. */
export function ExitStages({ control, today }: Props) {
  const t = useText()
  const { fields, append, remove } = useFieldArray({ control, name: 'exitStages' })
  const next = { what: '', dueOn: addMonths(today, fields.length + 1), doneOn: null }
  return (
    <Section title={t('response:exit.title')}>
      <p className={styles.soft}>{t('response:exit.what')}</p>
      {fields.map((field, at) => (
        <div key={field.id} className={styles.stage}>
          <FieldColumns>
            <TextField
              control={control}
              name={`exitStages.${at}.what`}
              label={t('response:exit.stage')}
              required
            />
            <DateField
              control={control}
              name={`exitStages.${at}.dueOn`}
              label={t('response:exit.dueOn')}
              required
            />
          </FieldColumns>
          <IconButton
            label={t('response:exit.remove')}
            icon={<IconTrash size={16} aria-hidden="true" />}
            onClick={() => remove(at)}
          />
        </div>
      ))}
      <div>
        <Button onClick={() => append(next)}>{t('response:exit.add')}</Button>
      </div>
    </Section>
  )
}
