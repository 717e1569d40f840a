import { isBehindLock } from '@shared/second-lock/behind-lock'
import { useState } from 'react'
import type { OutputOf } from '@shared/contract/contract'
import { useCommand } from '../app/engine-hooks'
import { AskWhy } from '../kit/ask-why'
import { Button } from '../kit/button'
import { FactTable } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import styles from './grievances.module.css'
import { ReferralForm } from './referral-form'

type Found = OutputOf<'grievances.referrals'>
type Line = Found['lines'][number]

/** Contacts with who runs them and how new they are; the entity's own can be changed and taken out. */
export function ReferralList({
  found,
  withCountry,
}: {
  readonly found: Found
  readonly withCountry: boolean
}) {
  const t = useText()
  const [editing, setEditing] = useState<string | null>(null)
  const own = found.own.find(({ id }) => id === editing)
  if (own !== undefined) return <ReferralForm id={own.id} start={own} onDone={() => setEditing(null)} />
  return (
    <FactTable
      caption={t('grievances:referral.caption')}
      rows={found.lines}
      rowKey={line => `${line.id ?? ''} ${line.country ?? ''} ${line.name}`}
      columns={[
        {
          key: 'name',
          heading: t('grievances:referral.name'),
          cell: line => <Who line={line} withCountry={withCountry} />,
        },
        {
          key: 'contact',
          heading: t('grievances:referral.contact'),
          cell: line => <How line={line} onEdit={setEditing} />,
        },
      ]}
    />
  )
}

function Who({ line, withCountry }: { readonly line: Line; readonly withCountry: boolean }) {
  const t = useText()
  const format = useFormat()
  const { name, kind, country, note } = line
  const place = country === null ? t('grievances:referral.anywhere') : format.country(country)
  return (
    <>
      <div dir="auto">{name}</div>
      <div className={styles.soft}>
        {t(`grievances:referral.kinds.${kind}`)}
        {withCountry || country === null ? ` · ${place}` : null}
      </div>
      {note === null ? null : (
        <div className={styles.soft} dir="auto">
          {isBehindLock(note) ? t('kit:behindLock') : note}
        </div>
      )}
    </>
  )
}

function How({ line, onEdit }: { readonly line: Line; readonly onEdit: (id: string) => void }) {
  const t = useText()
  const { id, contact, source, asOf } = line
  return (
    <>
      {isBehindLock(contact) ? <div>{t('kit:behindLock')}</div> : <div dir="ltr">{contact}</div>}
      <div className={styles.soft}>
        {source} · {asOf ?? t('grievances:referral.notChecked')}
      </div>
      {id === null ? null : (
        <>
          <Button kind="link" onClick={() => onEdit(id)}>
            {t('grievances:referral.edit')}
          </Button>
          <Drop id={id} />
        </>
      )}
    </>
  )
}

function Drop({ id }: { readonly id: string }) {
  const t = useText()
  const drop = useCommand('grievances.drop-referral')
  return (
    <AskWhy
      open={t('grievances:referral.drop')}
      question={t('grievances:referral.dropWhy')}
      busy={drop.isPending}
      onAnswer={reason => drop.mutate({ id, reason })}
    >
      <RefusedHere topic="grievances" error={drop.error} />
    </AskWhy>
  )
}
