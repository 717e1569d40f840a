import { PasswordInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { LEAST_PASSPHRASE } from '@shared/contract/workspace'
import { useText } from '../kit/text'

interface Words {
  readonly label: string
  readonly hint: string
  readonly again: string
}

interface NewPassphrase {
  readonly passphrase: string
  /** Long enough, and typed the same twice. */
  readonly isReady: boolean
  readonly fields: ReactNode
}

/** A passphrase that is typed twice, for something that nobody can open without it. */
export function useNewPassphrase({ label, hint, again }: Words): NewPassphrase {
  const t = useText()
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const isShort = first.length < LEAST_PASSPHRASE
  const differs = second !== '' && second !== first
  const fields = (
    <>
      <PasswordInput
        label={label}
        description={hint}
        autoComplete="off"
        value={first}
        error={first !== '' && isShort ? t('signing:key.short', { least: LEAST_PASSPHRASE }) : null}
        onChange={event => setFirst(event.currentTarget.value)}
      />
      <PasswordInput
        label={again}
        autoComplete="off"
        value={second}
        error={differs ? t('signing:key.differs') : null}
        onChange={event => setSecond(event.currentTarget.value)}
      />
    </>
  )
  return { passphrase: first, isReady: !isShort && first === second, fields }
}
