import type { EngineRefusal } from '../app/engine-client'
import { Refused } from '../app/answer'
import { Button, ButtonGroup } from '../kit/button'
import { useText } from '../kit/text'

export interface FormFootProps {
  readonly error: EngineRefusal | null
  readonly busy: boolean
  readonly onCancel: () => void
}

/** The end of a form: what was refused, cancel, save. */
export function FormFoot({ error, busy, onCancel }: FormFootProps) {
  const t = useText()
  return (
    <>
      {error === null ? null : <Refused error={error} />}
      <ButtonGroup end>
        <Button onClick={onCancel}>{t('suppliers:cancel')}</Button>
        <Button kind="primary" type="submit" off={busy}>
          {t('suppliers:save')}
        </Button>
      </ButtonGroup>
    </>
  )
}
