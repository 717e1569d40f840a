import { TextInput } from '@mantine/core'
import { useState, type SubmitEvent } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import { releaseAddressSchema } from '@shared/workspace/release'
import { Button, ButtonGroup } from '../kit/button'
import { Section } from '../kit/card'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { ProgressBar } from '../kit/progress-bar'
import { useText } from '../kit/text'
import styles from './about.module.css'
import { Refused } from './answer'
import { useBridge } from './bridge'
import { useJob } from './engine-hooks'
import { notify } from './notices'
import { useSettings } from './use-settings'

/** Where newer versions are named, and the look for one: off until somebody names an address, and asked for each time. */
export function NewerVersions({ own }: { readonly own: string }) {
  const t = useText()
  const bridge = useBridge()
  const [settings, save] = useSettings()
  const look = useJob('workspace.newest-release')
  const begin = async () => {
    const permit = await bridge.permitLook()
    if (permit !== null) await look.start({ permit })
  }
  const keep = (releases: string | null) => {
    save({ releases })
    notify({ tone: 'good', text: t(releases === null ? 'app:release.off' : 'app:release.saved') })
  }
  const { state } = look
  return (
    <Section title={t('app:release.title')}>
      <p>{t('app:release.what')}</p>
      {settings === null ? null : (
        <AddressForm
          kept={settings.releases}
          isLooking={state.status === 'running'}
          onEdit={look.reset}
          onSave={keep}
          onLook={begin}
        />
      )}
      {state.status === 'running' ? (
        <ProgressBar label={t('app:release.going')} done={0} total={null} onCancel={look.cancel} />
      ) : null}
      {state.status === 'failed' ? <Refused error={state.error} topic="app" /> : null}
      <div role="status">{state.status === 'done' ? <Found found={state.value} own={own} /> : null}</div>
    </Section>
  )
}

interface AddressFormProps {
  readonly kept: string | null
  readonly isLooking: boolean
  /** What was found belongs to the address that was asked. */
  readonly onEdit: () => void
  readonly onSave: (address: string | null) => void
  readonly onLook: () => Promise<void>
}

function AddressForm({ kept, isLooking, onEdit, onSave, onLook }: AddressFormProps) {
  const t = useText()
  const [typed, setTyped] = useState(kept ?? '')
  const [isWrong, setIsWrong] = useState(false)
  const address = typed.trim()
  const isKept = address === (kept ?? '')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const isFit = address === '' || releaseAddressSchema.safeParse(address).success
    setIsWrong(!isFit)
    if (isFit && !isKept) onSave(address === '' ? null : address)
  }
  return (
    <form noValidate className={styles.address} onSubmit={submit}>
      <TextInput
        type="url"
        dir="ltr"
        label={t('app:release.address')}
        description={t('app:release.addressHint')}
        error={isWrong ? t('app:release.notAnAddress') : null}
        autoComplete="off"
        value={typed}
        readOnly={isLooking}
        onChange={event => {
          setTyped(event.currentTarget.value)
          onEdit()
        }}
      />
      <ButtonGroup>
        <Button type="submit" off={isKept}>
          {t('app:release.save')}
        </Button>
        <Button off={kept === null || !isKept || isLooking} onClick={() => void onLook()}>
          {t('app:release.go')}
        </Button>
      </ButtonGroup>
    </form>
  )
}

function Found({
  found,
  own,
}: {
  readonly found: OutputOf<'workspace.newest-release'>
  readonly own: string
}) {
  const t = useText()
  const format = useFormat()
  const { version, releaseDate, isNewer } = found
  if (!isNewer) return <Notice tone="good">{t('app:release.newest', { version, own })}</Notice>
  return (
    <Notice tone="info">
      {releaseDate === null
        ? t('app:release.newer', { version, own })
        : t('app:release.newerOf', { version, own, day: format.date(releaseDate.slice(0, 10)) })}
    </Notice>
  )
}
