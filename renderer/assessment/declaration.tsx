import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { declarationSchema } from '@shared/assessment/record'
import type { AssessmentForm } from '@shared/contract/assessment'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { TextField } from '../kit/fields'
import { FieldColumns, Form } from '../kit/form'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import styles from './assessment.module.css'
import { Said } from './said'

const signerSchema = declarationSchema.omit({ declaredOn: true })
type Signer = z.infer<typeof signerSchema>

/** Who stands behind the answers, from when and until when. */
export function Declaration({ form }: { readonly form: AssessmentForm }) {
  const t = useText()
  const format = useFormat()
  const { declaration, validUntil } = form.assessment
  return (
    <Card title={t('assessment:declaration')}>
      <p>
        <Said text={form.pack.declaration} />
      </p>
      {declaration === null ? (
        <Sign form={form} />
      ) : (
        <p>
          {t('assessment:declaredOn', {
            date: format.date(declaration.declaredOn),
            name: declaration.name,
            position: declaration.position,
            until: format.date(validUntil),
          })}
        </p>
      )}
    </Card>
  )
}

function Sign({ form }: { readonly form: AssessmentForm }) {
  const t = useText()
  const declare = useCommand('assessment.declare')
  const signer = useForm<Signer, unknown, Signer>({
    resolver: zodResolver(signerSchema),
    defaultValues: { name: '', position: '' },
  })
  return (
    <Form
      form={signer}
      label={t('assessment:declaration')}
      onSubmit={declaration => declare.mutate({ id: form.assessment.id, declaration })}
    >
      <FieldColumns>
        <TextField control={signer.control} name="name" label={t('assessment:field.name')} required />
        <TextField control={signer.control} name="position" label={t('assessment:field.position')} required />
      </FieldColumns>
      <RefusedHere topic="assessment" error={declare.error} />
      <div className={styles.foot}>
        <span className={styles.soft}>{t('assessment:declareHint', { months: form.pack.validMonths })}</span>
        <Button type="submit" kind="primary" off={declare.isPending}>
          {t('assessment:declare')}
        </Button>
      </div>
    </Form>
  )
}
