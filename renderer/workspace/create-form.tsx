import { Checkbox } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { calendarYear, entityNamed, type Entity, type Period } from '@shared/workspace/entity'
import { useNewPassphrase } from '../app/new-passphrase'
import { useWaitingList } from '../app/waiting-list'
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
  const navigate = useNavigate()
  const { file: list, take } = useWaitingList()
  const leave = () => {
    take()
    cancel()
  }
  const create = async (entity: Entity, period: Period) => {
    const isMade = await actions.create(entity, period, isProtected ? passphrase : null)
    if (isMade && list !== null) await navigate({ to: '/intake' })
  }
  return (
    <Card
      title={t('workspace:create.title')}
      aside={list === null ? t('workspace:create.lead') : t('workspace:create.forList', { name: list.name })}
    >
      <ProfileFormView form={form} short onSubmit={({ entity, period }) => create(entity, period)}>
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
          <Button onClick={leave}>{t('workspace:create.cancel')}</Button>
          <Button kind="primary" type="submit" off={actions.busy || (isProtected && !isReady)}>
            {t(isProtected ? 'workspace:create.submitProtected' : 'workspace:create.submit')}
          </Button>
        </ButtonGroup>
      </ProfileFormView>
    </Card>
  )
}
