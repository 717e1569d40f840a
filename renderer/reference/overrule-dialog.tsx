import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { HotspotLine } from '@shared/contract/reference'
import { useErrorText } from '../app/error-text'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { FieldColumns } from '../kit/form'
import { Notice } from '../kit/notice'
import { NumberBox } from '../kit/number-box'
import { useText } from '../kit/text'
import styles from './reference.module.css'

/** Another severity or radius for a place, or off: proposed first, so that its effect is seen before it counts. */
export function OverruleDialog({
  place,
  onClose,
  onProposed,
}: {
  readonly place: HotspotLine
  readonly onClose: () => void
  readonly onProposed: () => void
}) {
  const t = useText()
  const errorText = useErrorText()
  const overrule = useCommand('reference.overrule')
  const [severity, setSeverity] = useState<number | null>(Math.round(place.severity))
  const [radiusKm, setRadiusKm] = useState<number | null>(Math.round(place.radiusKm))
  const [off, setOff] = useState(false)
  const propose = () =>
    overrule.mutate(
      { hotspotId: place.id, severity: off ? null : severity, radiusKm: off ? null : radiusKm, off },
      {
        onSuccess: () => {
          onClose()
          onProposed()
        },
      },
    )
  return (
    <Dialog
      open
      title={t('reference:overrule.title', { name: place.name })}
      onClose={onClose}
      actions={
        <Button kind="primary" off={overrule.isPending} onClick={propose}>
          {t('reference:overrule.propose')}
        </Button>
      }
    >
      <p className={styles.plain}>{t('reference:overrule.about')}</p>
      <FieldColumns>
        <NumberBox
          label={t('reference:places.severity')}
          description={t('reference:overrule.scale')}
          hideControls
          min={0}
          max={100}
          disabled={off}
          value={severity}
          onChange={setSeverity}
        />
        <NumberBox
          label={t('reference:overrule.radius')}
          description={t('reference:overrule.radiusHint')}
          hideControls
          min={1}
          max={2000}
          disabled={off}
          value={radiusKm}
          onChange={setRadiusKm}
        />
      </FieldColumns>
      <Checkbox
        label={t('reference:overrule.off')}
        checked={off}
        onChange={event => setOff(event.currentTarget.checked)}
      />
      {overrule.error === null ? null : (
        <Notice tone="bad" urgent>
          {errorText(overrule.error.error, 'reference')}
        </Notice>
      )}
    </Dialog>
  )
}
