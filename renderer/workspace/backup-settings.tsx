import { useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import { Refused } from '../app/answer'
import { useBridge } from '../app/bridge'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { KeyValues } from '../kit/facts'
import { NumberBox } from '../kit/number-box'
import { useText } from '../kit/text'
import styles from './workspace.module.css'

type Kept = OutputOf<'workspace.backups'>

const MOST_KEPT = 200
const MOST_DAYS = 3650

/** How many backups are kept, for how long, and where: one choice for all workspaces of this computer. */
export function BackupSettings({ kept }: { readonly kept: Kept }) {
  const t = useText()
  const bridge = useBridge()
  const save = useCommand('workspace.set-backups')
  const [keep, setKeep] = useState<number | null>(kept.settings.keep)
  const [days, setDays] = useState<number | null>(kept.settings.days)
  const ready = keep !== null && days !== null
  const put = (folder: string) => {
    if (!ready) return
    save.mutate(
      { keep, days, folder },
      { onSuccess: () => notify({ tone: 'good', text: t('workspace:backup.saved') }) },
    )
  }
  const choose = async () => {
    const folder = await bridge.pickFolder()
    if (folder !== null) put(folder.token)
  }
  return (
    <div className={styles.wide}>
      <div className={styles.pair}>
        <NumberBox
          label={t('workspace:backup.keep')}
          min={1}
          max={MOST_KEPT}
          allowDecimal={false}
          clampBehavior="strict"
          value={keep}
          onChange={setKeep}
        />
        <NumberBox
          label={t('workspace:backup.days')}
          min={1}
          max={MOST_DAYS}
          allowDecimal={false}
          clampBehavior="strict"
          value={days}
          onChange={setDays}
        />
      </div>
      <p className={styles.soft}>{t('workspace:backup.keepHint')}</p>
      <KeyValues
        pairs={[
          {
            name: t('workspace:backup.place'),
            value: kept.settings.folder ?? t('workspace:backup.beside'),
          },
        ]}
      />
      {save.error === null ? null : <Refused error={save.error} />}
      <ButtonGroup end>
        {kept.settings.folder === null ? null : (
          <Button off={!ready} onClick={() => put('beside')}>
            {t('workspace:backup.besideAgain')}
          </Button>
        )}
        <Button off={!ready} onClick={() => void choose()}>
          {t('workspace:backup.choose')}
        </Button>
        <Button kind="primary" off={!ready || save.isPending} onClick={() => put('as-now')}>
          {t('workspace:backup.save')}
        </Button>
      </ButtonGroup>
    </div>
  )
}
