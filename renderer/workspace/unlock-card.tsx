import { Checkbox, PasswordInput, Textarea } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import type { ChosenFile } from '@shared/contract/bridge'
import { useAnswer } from '../app/engine-hooks'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { useText } from '../kit/text'
import type { WorkspaceActions } from './use-workspaces'
import styles from './workspace.module.css'

/** Asks for what opens an encrypted workspace: its passphrase, or the lines of its recovery sheet. */
export function UnlockCard({
  file,
  actions,
}: {
  readonly file: ChosenFile
  readonly actions: WorkspaceActions
}) {
  const t = useText()
  const [secret, setSecret] = useState('')
  const [bySheet, setBySheet] = useState(false)
  const [isKept, setKept] = useState(false)
  const kept = useAnswer('workspace.remembered', { file: file.token }).data ?? null
  const open = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (secret !== '' && !actions.busy) void actions.open(file, secret, isKept)
  }
  const turn = () => {
    setSecret('')
    setBySheet(!bySheet)
  }
  return (
    <Card title={t('workspace:unlock.title', { name: file.name })}>
      <form className={styles.wide} onSubmit={open}>
        <SecretField bySheet={bySheet} value={secret} change={setSecret} focus />
        <div>
          <Button kind="link" onClick={turn}>
            {t(bySheet ? 'workspace:unlock.usePassphrase' : 'workspace:unlock.useSheet')}
          </Button>
        </div>
        {kept?.isPossible === true && !kept.isRemembered ? (
          <Checkbox
            label={t('workspace:remember.label')}
            description={t('workspace:remember.hint')}
            checked={isKept}
            onChange={event => setKept(event.currentTarget.checked)}
          />
        ) : null}
        <ButtonGroup end>
          {kept?.isRemembered === true ? (
            <Button off={actions.busy} onClick={() => void actions.open(file)}>
              {t('workspace:remember.open')}
            </Button>
          ) : null}
          <Button onClick={actions.leaveLocked}>{t('workspace:unlock.cancel')}</Button>
          <Button kind="primary" type="submit" off={secret === '' || actions.busy}>
            {t(actions.busy ? 'workspace:unlock.opening' : 'workspace:unlock.open')}
          </Button>
        </ButtonGroup>
      </form>
    </Card>
  )
}

export function SecretField({
  bySheet,
  value,
  change,
  focus = false,
}: {
  readonly bySheet: boolean
  readonly value: string
  readonly change: (value: string) => void
  readonly focus?: boolean
}) {
  const t = useText()
  const onChange = (event: { readonly currentTarget: { readonly value: string } }) =>
    change(event.currentTarget.value)
  return bySheet ? (
    <Textarea
      key="sheet"
      label={t('workspace:unlock.sheet')}
      description={t('workspace:unlock.sheetHint')}
      rows={3}
      dir="ltr"
      spellCheck={false}
      autoComplete="off"
      value={value}
      onChange={onChange}
    />
  ) : (
    <PasswordInput
      key="passphrase"
      label={t('workspace:unlock.passphrase')}
      autoComplete="off"
      {...(focus ? { ref: focusNow } : {})}
      value={value}
      onChange={onChange}
    />
  )
}

/** Somebody who opens a locked file wants to type its passphrase and nothing else. */
const focusNow = (field: HTMLInputElement | null): void => field?.focus()
