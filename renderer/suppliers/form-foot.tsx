import type { EngineRefusal } from '../app/engine-client'
import { Button, ButtonGroup } from '../kit/button'
import { useText } from '../kit/text'
import { NotDone } from './not-done'

export interface FormFootProps {
  readonly error: EngineRefusal | null
  readonly busy: boolean
  readonly onCancel: () => void
  readonly topic?: 'suppliers' | 'corridors'
}

/** The end of a form: what was refused, cancel, save. */
export function FormFoot({ error, busy, onCancel, topic = 'suppliers' }: FormFootProps) {
  const t = useText()
  return (
    <>
      <NotDone error={error} topic={topic} />
      <ButtonGroup end>
        <Button onClick={onCancel}>{t('suppliers:cancel')}</Button>
        <Button kind="primary" type="submit" off={busy}>
          {t('suppliers:save')}
        </Button>
      </ButtonGroup>
    </>
  )
}
