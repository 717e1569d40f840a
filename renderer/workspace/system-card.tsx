import { Checkbox } from '@mantine/core'
import { useSettings } from '../app/use-settings'
import { Card } from '../kit/card'
import { useText } from '../kit/text'
import styles from './workspace.module.css'

/** What the program may do on this computer beside its window: nothing, unless it was chosen. */
export function SystemCard() {
  const t = useText()
  const [settings, change] = useSettings()
  if (settings === null) return null
  return (
    <Card title={t('workspace:system.title')}>
      <p>{t('workspace:system.what')}</p>
      <div className={styles.stack}>
        <Checkbox
          label={t('workspace:system.tellDue')}
          description={t('workspace:system.tellDueHint')}
          checked={settings.tellDue}
          onChange={event => change({ tellDue: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('workspace:system.tellJobs')}
          description={t('workspace:system.tellJobsHint')}
          checked={settings.tellJobs}
          onChange={event => change({ tellJobs: event.currentTarget.checked })}
        />
        <Checkbox
          label={t('workspace:system.recent')}
          description={t('workspace:system.recentHint')}
          checked={settings.systemRecent}
          onChange={event => change({ systemRecent: event.currentTarget.checked })}
        />
      </div>
    </Card>
  )
}
