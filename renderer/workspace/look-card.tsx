import { useState } from 'react'
import type { ChosenFile } from '@shared/contract/bridge'
import { Refused } from '../app/answer'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { useText } from '../kit/text'
import { useLocked } from './locked-state'
import { SecretField } from './unlock-card'

/** A workspace that somebody else has open can be looked at, in a copy as of now. */
export function LookCard({ file, typed }: { readonly file: ChosenFile; readonly typed: string }) {
  const t = useText()
  const look = useCommand('workspace.look')
  const forget = useLocked(state => state.forget)
  const [secret, setSecret] = useState(typed)
  const error = look.error
  const asks = error !== null && ['passphrase-needed', 'passphrase-wrong'].includes(error.error.code)
  const given = secret === '' ? {} : { secret }
  return (
    <Card title={t('workspace:look.title', { name: file.name })}>
      <p>{t('workspace:look.what')}</p>
      {asks ? <SecretField bySheet={false} value={secret} change={setSecret} focus /> : null}
      {error === null ? null : <Refused error={error} />}
      <div>
        <Button
          off={look.isPending}
          onClick={() => look.mutate({ file: file.token, ...given }, { onSuccess: forget })}
        >
          {t('workspace:look.go')}
        </Button>
      </div>
    </Card>
  )
}
