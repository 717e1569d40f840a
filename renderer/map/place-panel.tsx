import { IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useWatch, type Control } from 'react-hook-form'
import { HOTSPOT_KINDS } from '@shared/reference/hotspots'
import { circleOf } from '@shared/reference/drawn-places'
import { useCommand } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { Button, ButtonGroup, IconButton } from '../kit/button'
import { Panel } from '../kit/card'
import { DateField, NumberField, SelectField, TextAreaField, TextField } from '../kit/fields'
import { Form } from '../kit/form'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { ListField } from '../suppliers/list-field'
import { countryChoices } from '../workspace/country-choices'
import styles from './map.module.css'
import { placeOf, shapeOf, type PlaceForm } from './place-form'
import type { PlaceMarking } from './use-place-form'

type PlaceControl = Control<PlaceForm, unknown, PlaceForm>

/** The form twin of marking a place on the map: everything the pointer can do stands here in fields. */
export function PlacePanel({ marking }: { readonly marking: PlaceMarking }) {
  const t = useText()
  const errorText = useErrorText()
  const save = useCommand('reference.save-place')
  const remove = useCommand('reference.remove-place')
  const { form, id, end } = marking
  const title = t(id === null ? 'map:place.new' : 'map:place.edit')
  const error = save.error ?? remove.error
  const keep = (values: PlaceForm) =>
    save.mutate(
      { id, place: placeOf(values), language: t.language },
      { onSuccess: () => saved(t('map:place.saved', { name: values.name })) },
    )
  const saved = (text: string) => {
    notify({ tone: 'good', text })
    end()
  }
  const drop = () =>
    remove.mutate(
      { id: id ?? '', language: t.language },
      { onSuccess: () => saved(t('map:place.removed', { name: form.getValues('name') })) },
    )
  return (
    <Panel
      title={title}
      actions={
        <IconButton label={t('map:close')} icon={<IconX size={16} aria-hidden="true" />} onClick={end} />
      }
    >
      <Form form={form} onSubmit={keep} label={title}>
        <TextField control={form.control} name="name" label={t('map:place.name')} required />
        <KindField control={form.control} />
        <ShapeFields control={form.control} />
        <MoreFields control={form.control} />
        {error === null ? null : (
          <Notice tone="bad" urgent>
            {errorText(error.error, 'reference')}
          </Notice>
        )}
        <ButtonGroup end>
          {id === null ? null : (
            <Button kind="danger" onClick={drop}>
              {t('map:place.remove')}
            </Button>
          )}
          <Button kind="primary" type="submit" off={save.isPending}>
            {t('map:place.save')}
          </Button>
        </ButtonGroup>
      </Form>
    </Panel>
  )
}

function KindField({ control }: { readonly control: PlaceControl }) {
  const t = useText()
  const kinds = HOTSPOT_KINDS.map(value => ({ value, label: t(`map:kind.${value}`) }))
  return <SelectField control={control} name="kind" label={t('map:place.kind')} choices={kinds} required />
}

/** A middle and a radius, or corners: pressed on the map or typed. */
function ShapeFields({ control }: { readonly control: PlaceControl }) {
  const t = useText()
  const shape = useWatch({ control, name: 'shape' })
  const shapes = (['point', 'area'] as const).map(value => ({ value, label: t(`map:place.shape.${value}`) }))
  return (
    <>
      <SelectField
        control={control}
        name="shape"
        label={t('map:place.shapeLabel')}
        choices={shapes}
        required
      />
      <p className={styles.soft}>{t(`map:place.hint.${shape}`)}</p>
      {shape === 'area' ? (
        <>
          <TextAreaField
            control={control}
            name="corners"
            label={t('map:place.corners')}
            hint={t('map:place.cornersHint')}
            rows={4}
          />
          <AreaCircle control={control} />
        </>
      ) : (
        <>
          <NumberField
            control={control}
            name="lat"
            label={t('map:place.lat')}
            min={-90}
            max={90}
            digits={4}
            required
          />
          <NumberField
            control={control}
            name="lon"
            label={t('map:place.lon')}
            min={-180}
            max={180}
            digits={4}
            required
          />
          <NumberField
            control={control}
            name="radiusKm"
            label={t('map:place.radius')}
            unit="km"
            digits={1}
            required
          />
        </>
      )}
    </>
  )
}

/** What the score will take an area for. */
function AreaCircle({ control }: { readonly control: PlaceControl }) {
  const t = useText()
  const format = useFormat()
  const corners = useWatch({ control, name: 'corners' })
  const shape = shapeOf({ shape: 'area', corners, lat: null, lon: null, radiusKm: null })
  if (shape?.type !== 'area' || shape.corners.length < 3) return null
  const { radiusKm } = circleOf(shape)
  return (
    <p className={styles.soft} aria-live="polite">
      {t('map:place.circle', { km: format.number(radiusKm) })}
    </p>
  )
}

function MoreFields({ control }: { readonly control: PlaceControl }) {
  const t = useText()
  const countries = useMemo(() => countryChoices(t.language), [t.language])
  return (
    <>
      <SelectField control={control} name="country" label={t('map:country')} choices={countries} />
      <NumberField
        control={control}
        name="severity"
        label={t('map:severity')}
        hint={t('map:place.severityHint')}
        min={0}
        max={100}
      />
      <DateField
        control={control}
        name="confirmedOn"
        label={t('map:place.confirmedOn')}
        hint={t('map:place.confirmedHint')}
      />
      <TextAreaField
        control={control}
        name="source"
        label={t('map:place.source')}
        hint={t('map:place.sourceHint')}
        rows={2}
      />
      <ListField control={control} name="patterns" label={t('map:patterns')} hint={t('map:place.listHint')} />
      <ListField control={control} name="sectors" label={t('map:sectors')} hint={t('map:place.listHint')} />
    </>
  )
}
