import { PasswordInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { useNewPassphrase } from '../app/new-passphrase'
import { Button, ButtonGroup } from '../kit/button'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import styles from './grievances.module.css'

/** The second lock before what could lead to a person: open, to be opened, or not set yet. */
export function SecondLock({ children }: { readonly children: ReactNode }) {
  const lock = useAnswer('grievances.lock-state', {})
  return (
    <Answer of={lock}>
      {({ isSet, isOpen, plain }) => {
        if (isSet && !isOpen) return <OpenLock />
        return (
          <>
            {children}
            {isSet ? <CloseLock plain={plain} /> : <NoLock plain={plain} />}
          </>
        )
      }}
    </Answer>
  )
}

function OpenLock() {
  const t = useText()
  const [passphrase, setPassphrase] = useState('')
  const open = useCommand('grievances.open-second-lock')
  const send = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    if (passphrase !== '') open.mutate({ passphrase })
  }
  return (
    <form className={styles.lock} onSubmit={send} aria-label={t('grievances:lock.title')}>
      <p>{t('grievances:lock.closed')}</p>
      <PasswordInput
        label={t('grievances:lock.passphrase')}
        autoComplete="off"
        value={passphrase}
        onChange={event => setPassphrase(event.currentTarget.value)}
      />
      <RefusedHere topic="grievances" error={open.error} />
      <div>
        <Button kind="primary" type="submit" off={passphrase === '' || open.isPending}>
          {t('grievances:lock.open')}
        </Button>
      </div>
    </form>
  )
}

function CloseLock({ plain }: { readonly plain: number }) {
  const t = useText()
  const close = useCommand('grievances.close-second-lock')
  return (
    <div className={styles.lock}>
      <p className={styles.soft}>{t('grievances:lock.isOpen')}</p>
      {plain > 0 ? (
        <p className={styles.soft}>{t('grievances:lock.plainRecords', { count: plain })}</p>
      ) : null}
      <div>
        <Button onClick={() => close.mutate({})}>{t('grievances:lock.close')}</Button>
      </div>
    </div>
  )
}

function NoLock({ plain }: { readonly plain: number }) {
  const t = useText()
  const [isSetting, setSetting] = useState(false)
  if (isSetting) return <SetLock plain={plain} onDone={() => setSetting(false)} />
  return (
    <div>
      <Button kind="quiet" onClick={() => setSetting(true)}>
        {t('grievances:lock.set')}
      </Button>
    </div>
  )
}

/** A passphrase typed twice; what is kept already is sealed at once, what the history holds of it is not. */
function SetLock({ plain, onDone }: { readonly plain: number; readonly onDone: () => void }) {
  const t = useText()
  const { passphrase, isReady, fields } = useNewPassphrase({
    label: t('workspace:protection.new'),
    hint: t('workspace:protection.newHint'),
    again: t('workspace:protection.again'),
  })
  const set = useCommand('grievances.set-second-lock')
  const send = (event: { preventDefault: () => void }) => {
    event.preventDefault()
    if (isReady) set.mutate({ passphrase }, { onSuccess: onDone })
  }
  return (
    <form className={styles.lock} onSubmit={send} aria-label={t('grievances:lock.title')}>
      <p>{t('grievances:lock.whatSealed')}</p>
      {plain > 0 ? <p>{t('grievances:lock.sealsNow', { count: plain })}</p> : null}
      {fields}
      <RefusedHere topic="grievances" error={set.error} />
      <ButtonGroup end>
        <Button onClick={onDone}>{t('grievances:form.cancel')}</Button>
        <Button kind="primary" type="submit" off={!isReady || set.isPending}>
          {t('grievances:lock.save')}
        </Button>
      </ButtonGroup>
    </form>
  )
}
