import { PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { KeyView } from '@shared/contract/signing'
import { LEAST_PASSPHRASE } from '@shared/contract/workspace'
import type { OutputOf } from '@shared/contract/contract'
import { Answer } from '../app/answer'
import { useBridge } from '../app/bridge'
import { useAnswer, useCommand, useJob } from '../app/engine-hooks'
import { useNewPassphrase } from '../app/new-passphrase'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { ConfirmBar } from '../kit/dialog'
import { FactTable, KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { LongText } from '../kit/long-text'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import styles from './disclosure.module.css'
import { JobProgress } from './job-progress'
import { RefusedHere } from './refused-here'
import { Fingerprint } from './verdict-view'

/** A key with a name and a passphrase of its own. */
function NewKey() {
  const t = useText()
  const make = useCommand('disclosure.make-key')
  const [name, setName] = useState('')
  const { passphrase, isReady, fields } = useNewPassphrase({
    label: t('signing:passphrase'),
    hint: t('signing:key.passphraseHint', { least: LEAST_PASSPHRASE }),
    again: t('signing:key.again'),
  })
  return (
    <div className={styles.fields}>
      <TextInput
        label={t('signing:key.name')}
        description={t('signing:key.nameHint')}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      {fields}
      <RefusedHere error={make.error} />
      <div>
        <Button
          kind="primary"
          off={name.trim() === '' || !isReady || make.isPending}
          onClick={() => make.mutate({ name, passphrase, file: null })}
        >
          {t('signing:key.make')}
        </Button>
      </div>
    </div>
  )
}

/** A kept key: from its file, or typed in from its printed sheet. */
function KeptKey() {
  const t = useText()
  const bridge = useBridge()
  const take = useCommand('disclosure.import-key')
  const [passphrase, setPassphrase] = useState('')
  const [name, setName] = useState('')
  const [lines, setLines] = useState('')
  const fromFile = async () => {
    const chosen = await bridge.pick('key')
    if (chosen !== null) take.mutate({ from: { file: chosen.token }, passphrase })
  }
  const noPassphrase = passphrase === '' || take.isPending
  return (
    <details>
      <summary>{t('signing:key.kept')}</summary>
      <div className={styles.fields}>
        <PasswordInput
          label={t('signing:passphrase')}
          autoComplete="off"
          value={passphrase}
          onChange={event => setPassphrase(event.currentTarget.value)}
        />
        <div>
          <Button off={noPassphrase} onClick={() => void fromFile()}>
            {t('signing:key.fromFile')}
          </Button>
        </div>
        <TextInput
          label={t('signing:key.name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <LongText
          label={t('signing:key.lines')}
          description={t('signing:key.linesHint')}
          least={4}
          value={lines}
          onChange={event => setLines(event.currentTarget.value)}
        />
        <RefusedHere error={take.error} />
        <div>
          <Button
            off={noPassphrase || lines.trim() === '' || name.trim() === ''}
            onClick={() => take.mutate({ from: { name, lines }, passphrase })}
          >
            {t('signing:key.fromSheet')}
          </Button>
        </div>
      </div>
    </details>
  )
}

function OwnKey({ own }: { readonly own: KeyView }) {
  const t = useText()
  const format = useFormat()
  const bridge = useBridge()
  const copy = useCommand('disclosure.copy-key')
  const remove = useCommand('disclosure.remove-key')
  const sheet = useJob('disclosure.key-sheet')
  const [asked, setAsked] = useState(false)
  const saveCopy = async () => {
    const chosen = await bridge.pickSave('key', t('signing:key.fileName'))
    if (chosen === null) return
    copy.mutate(
      { file: chosen.token },
      { onSuccess: () => notify({ tone: 'good', text: t('signing:key.copied') }) },
    )
  }
  const print = async () => {
    const chosen = await bridge.pickSave('sheet', t('signing:key.sheetName'))
    if (chosen === null) return
    const done = await sheet.start({ key: null, file: chosen.token, page: (await bridge.settings()).paper })
    if (done.status === 'done') void bridge.showInFolder(chosen.token)
  }
  return (
    <>
      <KeyValues
        pairs={[
          { name: t('signing:fact.name'), value: own.name },
          { name: t('signing:fact.made'), value: format.date(own.madeOn) },
          { name: t('signing:fact.fingerprint'), value: <Fingerprint of={own.fingerprint} /> },
        ]}
      />
      <p className={styles.soft}>{t('signing:key.tell')}</p>
      <ButtonGroup>
        <Button onClick={() => void print()}>{t('signing:key.sheet')}</Button>
        <Button onClick={() => void saveCopy()}>{t('signing:key.copy')}</Button>
        <Button kind="quiet" onClick={() => setAsked(true)}>
          {t('signing:key.remove')}
        </Button>
      </ButtonGroup>
      <JobProgress state={sheet.state} onCancel={sheet.cancel} />
      <RefusedHere error={copy.error ?? remove.error} />
      {asked ? (
        <ConfirmBar
          danger
          confirm={t('signing:key.removeDo')}
          onCancel={() => setAsked(false)}
          onConfirm={() => remove.mutate({ fingerprint: own.fingerprint })}
        >
          {t('signing:key.removeAsk')}
        </ConfirmBar>
      ) : null}
    </>
  )
}

function SignersTable({ signers }: OutputOf<'disclosure.signers'>) {
  const t = useText()
  const forget = useCommand('disclosure.forget-signer')
  return (
    <FactTable
      caption={t('signing:signers.title')}
      columns={[
        { key: 'name', heading: t('signing:fact.name'), cell: ({ name }) => <bdi>{name}</bdi> },
        {
          key: 'fingerprint',
          heading: t('signing:fact.fingerprint'),
          cell: ({ fingerprint }) => <Fingerprint of={fingerprint} />,
        },
        {
          key: 'forget',
          heading: t('signing:signers.actions'),
          cell: ({ fingerprint, name }) => (
            <Button
              kind="link"
              aria-label={t('signing:signers.forgetNamed', { name })}
              onClick={() => forget.mutate({ fingerprint })}
            >
              {t('signing:signers.forget')}
            </Button>
          ),
        },
      ]}
      rows={signers}
      rowKey={({ fingerprint }) => fingerprint}
    />
  )
}

function Signers() {
  const t = useText()
  const format = useFormat()
  const bridge = useBridge()
  const known = useAnswer('disclosure.signers', {})
  const save = useCommand('disclosure.save-signers')
  const load = useCommand('disclosure.load-signers')
  const toFile = async () => {
    const chosen = await bridge.pickSave('signers', t('signing:signers.fileName'))
    if (chosen !== null) save.mutate({ file: chosen.token })
  }
  const fromFile = async () => {
    const chosen = await bridge.pick('signers')
    if (chosen === null) return
    const { added } = await load.mutateAsync({ file: chosen.token })
    notify({ tone: 'good', text: t('signing:signers.added', { n: format.number(added) }) })
  }
  return (
    <Card title={t('signing:signers.title')}>
      <p className={styles.soft}>{t('signing:signers.hint')}</p>
      <Answer of={known}>
        {({ signers }) =>
          signers.length === 0 ? (
            <Notice tone="info">{t('signing:signers.none')}</Notice>
          ) : (
            <SignersTable signers={signers} />
          )
        }
      </Answer>
      <RefusedHere error={save.error ?? load.error} />
      <ButtonGroup>
        <Button onClick={() => void toFile()}>{t('signing:signers.save')}</Button>
        <Button onClick={() => void fromFile().catch(() => undefined)}>{t('signing:signers.load')}</Button>
      </ButtonGroup>
    </Card>
  )
}

/** The person's own key: made or taken in, written out, removed. */
export function SigningKey() {
  const t = useText()
  const answer = useAnswer('disclosure.key', { file: null })
  return (
    <Card title={t('signing:key.title')}>
      <p className={styles.soft}>{t('signing:key.what')}</p>
      <Answer of={answer}>
        {({ key }) =>
          key === null ? (
            <>
              <NewKey />
              <KeptKey />
            </>
          ) : (
            <OwnKey own={key} />
          )
        }
      </Answer>
    </Card>
  )
}

/** The person's own key, and whose keys are known here. */
export const SigningTab = () => (
  <>
    <SigningKey />
    <Signers />
  </>
)
