import type { Statement } from '@shared/contract/disclosure'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { useText } from '../kit/text'
import { ToggleChip } from '../kit/toolbar'
import styles from './disclosure.module.css'
import { lawName } from './law-name'
import { RefusedHere } from './refused-here'

/** Laws the statement answers besides the one it is made for; left alone, those that the entities say they answer. */
export function AlsoCard({ statement }: { readonly statement: Statement }) {
  const t = useText()
  const regimes = useAnswer('disclosure.regimes', {})
  const edit = useCommand('disclosure.edit')
  const chosen = statement.also ?? []
  const keep = (also: string[] | null) => edit.mutate({ regime: statement.regime, also })
  return (
    <Card title={t('disclosure:screen.also')}>
      <p className={styles.soft}>{t('disclosure:screen.alsoHint')}</p>
      <Answer of={regimes}>
        {found => (
          <div className={styles.choices} role="group" aria-label={t('disclosure:screen.also')}>
            {found
              .filter(regime => regime.id !== statement.regime)
              .map(regime => (
                <ToggleChip
                  key={regime.id}
                  on={chosen.includes(regime.id)}
                  onChange={on => keep(on ? [...chosen, regime.id] : chosen.filter(id => id !== regime.id))}
                >
                  {lawName(t, regime.id, regime.short)}
                </ToggleChip>
              ))}
          </div>
        )}
      </Answer>
      <RefusedHere error={edit.error} />
      {statement.also === null ? null : (
        <div>
          <Button kind="quiet" off={edit.isPending} onClick={() => keep(null)}>
            {t('disclosure:screen.alsoFollows')}
          </Button>
        </div>
      )}
    </Card>
  )
}
