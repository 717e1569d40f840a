import { Checkbox } from '@mantine/core'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { Refused } from '../app/answer'
import { notify } from '../app/notices'
import { useText } from '../kit/text'
import styles from './workspace.module.css'

/** Whether the key of the open workspace is kept in the system's key store, where there is a real one. */
export function Remember() {
  const t = useText()
  const { data } = useAnswer('workspace.remembered', { file: null }, { keep: true })
  const remember = useCommand('workspace.remember')
  if (data === undefined) return null
  if (!data.isPossible) return <p className={styles.soft}>{t('workspace:remember.none')}</p>
  return (
    <>
      <Checkbox
        label={t('workspace:remember.label')}
        description={t('workspace:remember.hint')}
        checked={data.isRemembered}
        disabled={remember.isPending}
        onChange={event =>
          remember.mutate(
            { isRemembered: event.currentTarget.checked },
            {
              onSuccess: ({ isRemembered }) =>
                notify({ tone: 'good', text: t(`workspace:remember.${isRemembered ? 'on' : 'off'}`) }),
            },
          )
        }
      />
      {remember.error === null ? null : <Refused error={remember.error} />}
    </>
  )
}
