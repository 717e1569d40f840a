import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { useNewPassphrase } from '../app/new-passphrase'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { FieldColumns } from '../kit/form'
import { useText } from '../kit/text'
import { ProfileFormView, useProfileForm } from './entity-form'
import type { WorkspaceActions } from './use-workspaces'
import styles from './workspace.module.css'

/** A new workspace: whose it is, for which period, and whether it has a passphrase from the beginning. */
export function CreateForm({
  actions,
  cancel,
}: {
  readonly actions: WorkspaceActions
  readonly cancel: () => void
}) {
  const t = useText()
  const [empty] = useState(() => ({
    entity: entityNamed(''),
    period: calendarYear(new Date().getFullYear()),
  }))
  const form = useProfileForm(empty)
  const [isProtected, setProtected] = useState(false)
  const { passphrase, isReady, fields } = useNewPassphrase({
    label: t('workspace:create.passphrase'),
    hint: t('workspace:protection.newHint'),
    again: t('workspace:create.again'),
  })
  return (
    <Card title={t('workspace:create.title')} aside={t('workspace:create.lead')}>
      <ProfileFormView
        form={form}
        short
        onSubmit={({ entity, period }) => actions.create(entity, period, isProtected ? passphrase : null)}
      >
        <Checkbox
          label={t('workspace:create.protect')}
          description={t('workspace:create.protectHint')}
          checked={isProtected}
          onChange={event => setProtected(event.currentTarget.checked)}
        />
        {isProtected ? (
          <>
            <FieldColumns>{fields}</FieldColumns>
            <p className={styles.soft}>{t('workspace:protection.how')}</p>
          </>
        ) : null}
        <ButtonGroup end>
          <Button onClick={cancel}>{t('workspace:create.cancel')}</Button>
          <Button kind="primary" type="submit" off={actions.busy || (isProtected && !isReady)}>
            {t(isProtected ? 'workspace:create.submitProtected' : 'workspace:create.submit')}
          </Button>
        </ButtonGroup>
      </ProfileFormView>
    </Card>
  )
}
