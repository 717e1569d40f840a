import { zodResolver } from '@hookform/resolvers/zod'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { z } from 'zod'
import { SUBJECTS_OF_KIND } from '@shared/assessment/record'
import type { PackInfo } from '@shared/contract/assessment'
import type { WorkspaceInfo } from '@shared/contract/workspace'
import {
  campaignDraftSchema,
  RECIPIENT_TYPES,
  recipientTypeSchema,
  type RecipientType,
} from '@shared/questionnaires/campaign'
import { addMonths } from '@shared/steps/add-months'
import { textIn } from '@shared/steps/local-text'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { useLanguageName } from '../assessment/language-name'
import { Button, ButtonGroup } from '../kit/button'
import { Panel } from '../kit/card'
import { DateField, SelectField, TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { choicesOf } from '../response/choices'
import { RefusedHere } from '../steps/refused-here'
import { useToday } from '../steps/today'
import styles from './questionnaires.module.css'

const { title, dueOn } = campaignDraftSchema.shape
const valuesSchema = z.strictObject({
  packId: z.string(),
  type: recipientTypeSchema,
  title,
  dueOn,
  language: z.string(),
  second: z.string().nullable(),
})
type Values = z.input<typeof valuesSchema>
type Made = z.output<typeof valuesSchema>

interface Props {
  readonly onMade: (id: string) => void
  readonly onCancel: () => void
}

/** A new campaign: which questionnaire, to whom, until when, in which languages. */
export function CampaignForm(props: Props) {
  const t = useText()
  const packs = useAnswer('assessment.packs', {})
  const workspace = useAnswer('workspace.current', {})
  return (
    <Panel title={t('questionnaires:form.title')} begins>
      <Answer of={packs}>
        {found => (
          <Answer of={workspace}>
            {info => (info === null ? null : <Fields packs={sendable(found.packs)} info={info} {...props} />)}
          </Answer>
        )}
      </Answer>
    </Panel>
  )
}

/** Whom a questionnaire can be sent to: never our own organisation. */
const typesOf = (pack: PackInfo | undefined): RecipientType[] =>
  RECIPIENT_TYPES.filter(type => pack !== undefined && SUBJECTS_OF_KIND[pack.kind].includes(type))

/** Those that can be sent to somebody, the one for suppliers first. */
const sendable = (packs: readonly PackInfo[]): PackInfo[] =>
  packs
    .filter(pack => typesOf(pack).length > 0)
    .sort((a, b) => Number(b.kind === 'supplier-questionnaire') - Number(a.kind === 'supplier-questionnaire'))

interface FieldsProps extends Props {
  readonly packs: readonly PackInfo[]
  readonly info: WorkspaceInfo
}

function Fields({ packs, info, onMade, onCancel }: FieldsProps) {
  const t = useText()
  const today = useToday()
  const create = useCommand('questionnaires.create')
  const nameOf = (pack: PackInfo | undefined) =>
    t('questionnaires:form.suggested', {
      pack: pack === undefined ? '' : textIn(pack.title, t.language),
      period: info.period.label,
    })
  const [first] = packs
  const form = useForm<Values, unknown, Made>({
    resolver: zodResolver(valuesSchema),
    defaultValues: {
      packId: first?.id ?? '',
      type: typesOf(first)[0] ?? 'supplier',
      title: nameOf(first),
      dueOn: addMonths(today, 1),
      language: 'en',
      second: null,
    },
  })
  const pack = packs.find(one => one.id === form.watch('packId'))
  const types = typesOf(pack)
  const type = form.watch('type')
  if (types[0] !== undefined && !types.includes(type)) form.setValue('type', types[0])
  const submit = ({ packId, second, language, ...made }: Made) => {
    const languages = second === null || second === language ? [language] : [language, second]
    create.mutate(
      {
        packId,
        subjects: { type: made.type, ids: null },
        draft: { title: made.title, dueOn: made.dueOn, period: info.period, languages },
      },
      { onSuccess: ({ campaign }) => onMade(campaign.id) },
    )
  }
  return (
    <Form form={form} onSubmit={submit} label={t('questionnaires:form.title')}>
      <SelectField
        control={form.control}
        name="packId"
        label={t('questionnaires:form.pack')}
        required
        choices={packs.map(one => ({ value: one.id, label: textIn(one.title, t.language) }))}
      />
      <SelectField
        control={form.control}
        name="type"
        label={t('questionnaires:form.type')}
        hint={t('questionnaires:form.everyone')}
        required
        choices={choicesOf(types, one => t(`questionnaires:types.${one}`))}
      />
      <TextField control={form.control} name="title" label={t('questionnaires:form.name')} required />
      <DateField control={form.control} name="dueOn" label={t('questionnaires:form.dueOn')} required />
      <Languages form={form} pack={pack} />
      <RefusedHere topic="questionnaires" error={create.error} />
      <ButtonGroup end>
        <Button onClick={onCancel}>{t('questionnaires:form.cancel')}</Button>
        <Button kind="primary" type="submit" off={create.isPending}>
          {t('questionnaires:form.go')}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

function Languages({
  form,
  pack,
}: {
  readonly form: UseFormReturn<Values, unknown, Made>
  readonly pack: PackInfo | undefined
}) {
  const t = useText()
  const format = useFormat()
  const nameOf = useLanguageName()
  const all = ['en', ...Object.keys(pack?.translations ?? {})]
  const choices = choicesOf(all, nameOf)
  const [language, second] = form.watch(['language', 'second'])
  const machine = [language, second].filter(one => one !== null && pack?.translations[one] === 'machine')
  return (
    <>
      <FieldColumns>
        <SelectField
          control={form.control}
          name="language"
          label={t('questionnaires:form.language')}
          required
          choices={choices}
        />
        <SelectField
          control={form.control}
          name="second"
          label={t('questionnaires:form.second')}
          choices={choices.filter(one => one.value !== language)}
        />
      </FieldColumns>
      {machine.length === 0 ? null : (
        <p className={styles.soft}>
          {t('questionnaires:form.machine', {
            languages: format.list(machine.map(one => nameOf(one ?? 'en'))),
          })}
        </p>
      )}
    </>
  )
}
