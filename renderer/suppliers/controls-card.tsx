import { useState } from 'react'
import type { Control } from '@shared/suppliers/records'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { ControlsDialog } from './controls-dialog'
import styles from './suppliers.module.css'

export interface ControlsProps {
  readonly subjectType: Control['subjectType']
  readonly subjectId: string
  readonly controls: readonly Control[]
}

/** What is in place against the risk, how mature it is, and who says so. */
export function ControlsCard(props: ControlsProps) {
  const t = useText()
  return (
    <Card title={t('suppliers:detail.controls')} aside={<ControlsButton {...props} />}>
      <ControlsTable controls={props.controls} />
    </Card>
  )
}

export function ControlsTable({ controls }: { readonly controls: readonly Control[] }) {
  const t = useText()
  const format = useFormat()
  if (controls.length === 0) return <p className={styles.soft}>{t('suppliers:detail.noControls')}</p>
  return (
    <FactTable
      caption={t('suppliers:detail.controls')}
      rows={controls}
      rowKey={control => control.id}
      columns={[
        {
          key: 'control',
          heading: t('suppliers:field.control'),
          cell: control => t(`suppliers:control.${control.control}`),
        },
        {
          key: 'maturity',
          heading: t('suppliers:field.maturity'),
          term: 'maturity',
          cell: control => t.say('suppliers', `maturity.${control.maturity}`),
        },
        {
          key: 'verification',
          heading: t('suppliers:field.verification'),
          term: 'verification',
          cell: control => t(`suppliers:verification.${control.verification}`),
        },
        {
          key: 'assessedOn',
          heading: t('suppliers:field.assessedOn'),
          cell: control => format.date(control.assessedOn),
        },
        { key: 'note', heading: t('suppliers:field.note'), cell: control => control.note ?? '' },
      ]}
    />
  )
}

/** Opens the controls of a subject for editing. */
export function ControlsButton(props: ControlsProps) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('suppliers:detail.editControls')}
      </Button>
      {open ? <ControlsDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
