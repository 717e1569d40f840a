import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo, useState } from 'react'
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { useAnswer } from '../app/engine-hooks'
import { EMPTY_PLACE, formOfPlace, placeFormSchema, shapeOf, withPoint, type PlaceForm } from './place-form'
import { circleRing, outlineRing, type Ring } from './rings'

export interface PlaceMarking {
  readonly form: UseFormReturn<PlaceForm, unknown, PlaceForm>
  /** The place that is being changed; `null` = a new one. */
  readonly id: string | null
  readonly active: boolean
  readonly ring: Ring | null
  readonly begin: (id: string | null) => void
  readonly end: () => void
  readonly mark: (at: { readonly lat: number; readonly lon: number }) => void
}

/** A place that is being marked: the map and the form beside it show and change the same values. */
export function usePlaceMarking(): PlaceMarking {
  const places = useAnswer('reference.places', {}).data?.places
  const [marking, setMarking] = useState<{ readonly id: string | null } | null>(null)
  const form = useForm<PlaceForm, unknown, PlaceForm>({
    resolver: zodResolver(placeFormSchema),
    defaultValues: EMPTY_PLACE,
  })
  const [shape, lat, lon, radiusKm, corners] = useWatch({
    control: form.control,
    name: ['shape', 'lat', 'lon', 'radiusKm', 'corners'],
  })
  const ring = useMemo(
    () => (marking === null ? null : ringOf({ shape, lat, lon, radiusKm, corners })),
    [marking, shape, lat, lon, radiusKm, corners],
  )
  return {
    form,
    id: marking?.id ?? null,
    active: marking !== null,
    ring,
    begin: id => {
      const kept = places?.find(place => place.id === id)
      form.reset(kept === undefined ? EMPTY_PLACE : formOfPlace(kept))
      setMarking({ id: kept?.id ?? null })
    },
    end: () => setMarking(null),
    mark: at => {
      for (const [field, value] of Object.entries(withPoint(form.getValues(), at)))
        form.setValue(field as keyof PlaceForm, value, { shouldDirty: true, shouldValidate: false })
    },
  }
}

function ringOf(form: Parameters<typeof shapeOf>[0]): Ring | null {
  const shape = shapeOf(form)
  if (shape === null) return null
  return shape.type === 'point'
    ? circleRing(shape, shape.radiusKm, 'draft')
    : outlineRing(shape.corners, 'draft')
}
