import { Checkbox, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import type { SignWith } from '@shared/contract/signing'
import { useAnswer } from '../app/engine-hooks'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'

/** Whether and how to sign: `ready` is false while the passphrase is missing. */
export interface Signing {
  readonly sign: SignWith | null
  readonly ready: boolean
}

/** The choice of signing with the key of this computer; without a key it says where one is made. */
export function useSigning() {
  const { data } = useAnswer('disclosure.key', { file: null })
  const [wanted, setWanted] = useState(true)
  const [passphrase, setPassphrase] = useState('')
  const key = data?.key ?? null
  const isOn = key !== null && wanted
  const signing: Signing = {
    sign: isOn ? { key: null, passphrase } : null,
    ready: !isOn || passphrase !== '',
  }
  return { signing, key, wanted: isOn, setWanted, passphrase, setPassphrase }
}

/** @param noKey what is said where there is no key: where one is made */
export function SignFields({
  of,
  noKey,
}: {
  readonly of: ReturnType<typeof useSigning>
  readonly noKey?: string
}) {
  const t = useText()
  if (of.key === null) return <p className={styles.soft}>{noKey ?? t('signing:sign.noKey')}</p>
  return (
    <>
      <Checkbox
        label={t('signing:sign.with', { name: of.key.name })}
        description={t('signing:sign.hint')}
        checked={of.wanted}
        onChange={event => of.setWanted(event.currentTarget.checked)}
      />
      {of.wanted ? (
        <PasswordInput
          label={t('signing:passphrase')}
          autoComplete="off"
          value={of.passphrase}
          onChange={event => of.setPassphrase(event.currentTarget.value)}
        />
      ) : null}
    </>
  )
}
