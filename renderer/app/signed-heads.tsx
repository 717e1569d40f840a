import { Checkbox, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import type { HeadView } from '@shared/contract/signed-head'
import { inGroups } from '@shared/disclosure/bundle/signature'
import { StatusChip } from '../kit/band-chip'
import { Button, ButtonGroup } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { FactTable, type FactColumn } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { Answer } from './answer'
import { useBridge } from './bridge'
import { useAnswer, useCommand } from './engine-hooks'
import { useErrorText } from './error-text'
import { notify } from './notices'

/** The signed heads of the history: a button, and behind it what each proves, signing and saving. */
export function SignedHeads() {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('trail:heads.link')}</Button>
      <Dialog title={t('trail:heads.title')} open={isOpen} onClose={() => setOpen(false)} size="wide">
        <Heads />
      </Dialog>
    </>
  )
}

function Heads() {
  const t = useText()
  const heads = useAnswer('trail.heads', {})
  return (
    <Answer of={heads}>
      {({ heads: all }) => (
        <>
          <p>{t('trail:heads.intro')}</p>
          {all.length === 0 ? <p>{t('trail:heads.none')}</p> : <HeadTable heads={all.toReversed()} />}
          <SignHead />
          {all.length === 0 ? null : <SaveHead />}
        </>
      )}
    </Answer>
  )
}

function HeadTable({ heads }: { readonly heads: readonly HeadView[] }) {
  const t = useText()
  const format = useFormat()
  const columns: FactColumn<HeadView>[] = [
    {
      key: 'entry',
      heading: t('trail:heads.entry'),
      numeric: true,
      cell: head => format.number(head.entries),
    },
    { key: 'at', heading: t('trail:heads.signedAt'), cell: head => format.moment(head.at) },
    {
      key: 'by',
      heading: t('trail:heads.by'),
      cell: head => (
        <>
          {head.name ?? t('trail:heads.unnamed')} <code>{inGroups(head.fingerprint).slice(0, 19)}…</code>
        </>
      ),
    },
    {
      key: 'state',
      heading: t('trail:heads.state'),
      cell: ({ state }) => (
        <StatusChip tone={state === 'own' || state === 'copy' ? 'good' : 'bad'}>
          {t(`trail:heads.states.${state}`)}
        </StatusChip>
      ),
    },
  ]
  return (
    <FactTable
      caption={t('trail:heads.title')}
      columns={columns}
      rows={heads}
      rowKey={head => `${head.lastHash} ${head.fingerprint} ${head.at}`}
    />
  )
}

/** Signs with the key of this computer; without one it says where one is made. */
function SignHead() {
  const t = useText()
  const errorText = useErrorText()
  const [passphrase, setPassphrase] = useState('')
  const [keepOpen, setKeepOpen] = useState(false)
  const { data } = useAnswer('disclosure.key', { file: null })
  const sign = useCommand('trail.sign-head')
  if (data?.key === null) return <Notice tone="info">{t('trail:heads.noKey')}</Notice>
  const done = ({ entries, signed }: { readonly entries: number; readonly signed: boolean }) => {
    setPassphrase('')
    notify({ tone: 'good', text: t(signed ? 'trail:heads.done' : 'trail:heads.already', { entries }) })
  }
  return (
    <form
      aria-label={t('trail:heads.sign')}
      onSubmit={event => {
        event.preventDefault()
        if (passphrase !== '') sign.mutate({ sign: { key: null, passphrase }, keepOpen }, { onSuccess: done })
      }}
    >
      <PasswordInput
        label={t('trail:heads.passphrase')}
        autoComplete="off"
        value={passphrase}
        error={sign.error === null ? null : errorText(sign.error.error, 'disclosure')}
        onChange={event => setPassphrase(event.currentTarget.value)}
      />
      <Checkbox
        mt="xs"
        mb="xs"
        label={t('trail:heads.keepOpen')}
        checked={keepOpen}
        onChange={event => setKeepOpen(event.currentTarget.checked)}
      />
      <Button kind="primary" type="submit" off={passphrase === '' || sign.isPending}>
        {t('trail:heads.sign')}
      </Button>
    </form>
  )
}

function SaveHead() {
  const t = useText()
  const bridge = useBridge()
  const errorText = useErrorText()
  const save = useCommand('trail.save-head')
  const run = async () => {
    const file = await bridge.pickSave('head', `${t('trail:heads.fileName')}.json`)
    if (file === null) return
    save.mutate(
      { file: file.token },
      {
        onSuccess: () =>
          notify({
            tone: 'good',
            text: t('trail:heads.saved'),
            action: { label: t('kit:list.showFile'), run: () => void bridge.showInFolder(file.token) },
          }),
        onError: refusal => notify({ tone: 'bad', text: errorText(refusal.error) }),
      },
    )
  }
  return (
    <>
      <p>{t('trail:heads.keep')}</p>
      <ButtonGroup>
        <Button off={save.isPending} onClick={() => void run()}>
          {t('trail:heads.save')}
        </Button>
      </ButtonGroup>
    </>
  )
}
