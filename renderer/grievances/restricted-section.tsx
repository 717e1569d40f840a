import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { GrievanceRow } from '@shared/contract/grievances'
import { restrictedSchema, type Restricted } from '@shared/grievances/record'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { RestrictedText } from '../app/restricted-text'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { TextAreaField } from '../kit/fields'
import { Form } from '../kit/form'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import styles from './grievances.module.css'
import { SecondLock } from './second-lock'

const NOTHING: Restricted = { safeContact: null, account: null }

/** What could lead to a person: hidden until somebody asks for it, and gone again when the panel is left. */
export function RestrictedSection({ grievance }: { readonly grievance: GrievanceRow }) {
  const t = useText()
  const [isShown, setIsShown] = useState(false)
  return (
    <Section title={t('grievances:restricted.title')}>
      <p className={styles.soft}>{t('grievances:restricted.what')}</p>
      {isShown ? (
        <SecondLock>
          <RestrictedText part="grievance" recordId={grievance.id}>
            <Shown id={grievance.id} />
          </RestrictedText>
        </SecondLock>
      ) : (
        <p>{t(grievance.hasRestricted ? 'grievances:restricted.kept' : 'grievances:restricted.nothing')}</p>
      )}
      <div>
        <Button onClick={() => setIsShown(!isShown)}>
          {t(isShown ? 'grievances:restricted.hide' : 'grievances:restricted.show')}
        </Button>
      </div>
    </Section>
  )
}

function Shown({ id }: { readonly id: string }) {
  const t = useText()
  const restricted = useAnswer('grievances.restricted', { id })
  const [isEditing, setIsEditing] = useState(false)
  return (
    <Answer of={restricted}>
      {kept => {
        const { safeContact, account } = kept ?? NOTHING
        if (isEditing) return <Edit id={id} start={kept ?? NOTHING} onDone={() => setIsEditing(false)} />
        return (
          <>
            <KeyValues
              pairs={[
                { name: t('grievances:restricted.safeContact'), value: safeContact },
                {
                  name: t('grievances:restricted.account'),
                  value:
                    account === null ? null : (
                      <span className={styles.account} dir="auto">
                        {account}
                      </span>
                    ),
                },
              ]}
            />
            <div>
              <Button onClick={() => setIsEditing(true)}>{t('grievances:restricted.edit')}</Button>
            </div>
          </>
        )
      }}
    </Answer>
  )
}

interface EditProps {
  readonly id: string
  readonly start: Restricted
  readonly onDone: () => void
}

function Edit({ id, start, onDone }: EditProps) {
  const t = useText()
  const keep = useCommand('grievances.keep-restricted')
  const form = useForm<Restricted, unknown, Restricted>({
    resolver: zodResolver(restrictedSchema),
    defaultValues: start,
  })
  const { control } = form
  return (
    <Form
      form={form}
      label={t('grievances:restricted.title')}
      onSubmit={restricted => keep.mutate({ id, restricted }, { onSuccess: onDone })}
    >
      <TextAreaField
        control={control}
        name="safeContact"
        label={t('grievances:restricted.safeContact')}
        hint={t('grievances:restricted.safeContactHint')}
        rows={2}
      />
      <TextAreaField control={control} name="account" label={t('grievances:restricted.account')} rows={4} />
      <RefusedHere topic="grievances" error={keep.error} />
      <ButtonGroup end>
        <Button onClick={onDone}>{t('grievances:form.cancel')}</Button>
        <Button kind="primary" type="submit" off={keep.isPending}>
          {t('grievances:restricted.save')}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
