import type { EditionInfo } from '@shared/contract/reference'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { useText } from '../kit/text'
import { DecisionForm } from './decision-form'
import { Preview } from './preview'
import styles from './reference.module.css'

/** Takes an edition out of use, after a look at what that would change. */
export function RetireDialog({
  edition,
  onClose,
}: {
  readonly edition: Pick<EditionInfo, 'id' | 'edition'>
  readonly onClose: () => void
}) {
  const t = useText()
  const retire = useCommand('reference.retire')
  const { id, edition: name } = edition
  const retired = () => {
    notify({ tone: 'info', text: t('reference:removed', { name }) })
    onClose()
  }
  return (
    <Dialog open size="wide" title={t('reference:retire.title', { name })} onClose={onClose}>
      <p className={styles.plain}>{t('reference:retire.about')}</p>
      <Preview id={id} />
      <DecisionForm error={retire.error}>
        {decision => (
          <Button
            kind="danger"
            off={decision === null || retire.isPending}
            offBecause={t('reference:decide.needed')}
            onClick={() => {
              if (decision !== null) retire.mutate({ id, ...decision }, { onSuccess: retired })
            }}
          >
            {t('reference:remove')}
          </Button>
        )}
      </DecisionForm>
    </Dialog>
  )
}
