import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { useFieldArray, useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import type { SiteDetail } from '@shared/contract/suppliers'
import { originGroupDraftSchema } from '@shared/suppliers/drafts'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { CheckField, SelectField, ShareField, TextField } from '../kit/fields'
import { Form } from '../kit/form'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { countryChoices } from '../workspace/country-choices'
import { FormFoot } from './form-foot'
import styles from './suppliers.module.css'

const originsSchema = z.strictObject({ groups: z.array(originGroupDraftSchema) })
type Origins = z.infer<typeof originsSchema>

const NEW_GROUP = {
  id: null,
  country: null,
  place: null,
  lat: null,
  lon: null,
  sharePct: 0,
  displaced: false,
}

export interface OriginsDialogProps {
  readonly site: SiteDetail['site']
  readonly origins: SiteDetail['origins']
  readonly onClose: () => void
}

/** Where the workers of a site come from: groups with their share of the workforce. */
export function OriginsDialog({ site, origins, onClose }: OriginsDialogProps) {
  const t = useText()
  const format = useFormat()
  const save = useCommand('suppliers.set-origins')
  const form = useForm<Origins, unknown, Origins>({
    resolver: zodResolver(originsSchema),
    defaultValues: {
      groups: origins.map(({ id, country, place, lat, lon, sharePct, displaced }) => ({
        id,
        country,
        place,
        lat,
        lon,
        sharePct,
        displaced,
      })),
    },
  })
  const groups = useFieldArray({ control: form.control, name: 'groups', keyName: 'key' })
  const countries = useMemo(() => countryChoices(t.language), [t.language])
  const title = format.labelled(t('suppliers:detail.origins'), site.name)
  return (
    <Dialog title={title} open onClose={onClose} size="wide">
      <Form
        form={form}
        label={title}
        onSubmit={values =>
          save.mutate({ siteId: site.id, groups: values.groups, reason: null }, { onSuccess: onClose })
        }
      >
        {groups.fields.map((group, n) => (
          <div key={group.key} className={styles.group}>
            <SelectField
              control={form.control}
              name={`groups.${n}.country`}
              label={t('suppliers:field.country')}
              choices={countries}
            />
            <TextField control={form.control} name={`groups.${n}.place`} label={t('suppliers:field.place')} />
            <ShareField
              control={form.control}
              name={`groups.${n}.sharePct`}
              label={t('suppliers:field.sharePct')}
            />
            <CheckField
              control={form.control}
              name={`groups.${n}.displaced`}
              label={t('suppliers:field.displaced')}
              hint={t('suppliers:field.displacedHint')}
            />
            <Button kind="quiet" onClick={() => groups.remove(n)}>
              {t('suppliers:form.removeOrigin')}
            </Button>
          </div>
        ))}
        <div className={styles.line}>
          <Button onClick={() => groups.append(NEW_GROUP)}>{t('suppliers:form.addOrigin')}</Button>
          <ShareSum groups={useWatch({ control: form.control, name: 'groups' })} />
        </div>
        <FormFoot error={save.error} busy={save.isPending} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

function ShareSum({ groups }: { readonly groups: Origins['groups'] }) {
  const t = useText()
  const format = useFormat()
  const sum = groups.reduce((total, group) => total + group.sharePct, 0)
  return <span aria-live="polite">{t('suppliers:form.shareSum', { sum: format.percent(sum) })}</span>
}
