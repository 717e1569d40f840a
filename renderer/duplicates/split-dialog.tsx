import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { SPLIT_NUMBERS } from '@shared/contract/duplicates'
import type { SupplierDetail } from '@shared/contract/suppliers'
import { Refused } from '../app/answer'
import { useCommand } from '../app/engine-hooks'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Dialog } from '../kit/dialog'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './duplicates.module.css'

interface SplitProps {
  readonly detail: SupplierDetail
}

/** Two firms in one record: what belongs to the other goes into a supplier of its own. */
export function SplitSupplier({ detail }: SplitProps) {
  const t = useText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('duplicates:split.open')}</Button>
      {open ? <SplitDialog detail={detail} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

type SplitNumber = (typeof SPLIT_NUMBERS)[number]

interface Chosen {
  readonly siteIds: readonly string[]
  readonly aliases: readonly string[]
  readonly numbers: readonly SplitNumber[]
}

const NOTHING: Chosen = { siteIds: [], aliases: [], numbers: [] }

function SplitDialog({ detail, onClose }: SplitProps & { readonly onClose: () => void }) {
  const t = useText()
  const { supplier } = detail
  const [name, setName] = useState('')
  const [note, setNote] = useState('')
  const [chosen, setChosen] = useState(NOTHING)
  const split = useCommand('duplicates.split')
  const isEmpty = Object.values(chosen).every((things: readonly string[]) => things.length === 0)
  const isNameless = name.trim() === ''
  const run = (): void =>
    split.mutate(
      {
        supplierId: supplier.id,
        name: name.trim(),
        siteIds: [...chosen.siteIds],
        aliases: [...chosen.aliases],
        numbers: [...chosen.numbers],
        note: note.trim() === '' ? null : note.trim(),
      },
      {
        onSuccess: () => {
          notify({ tone: 'good', text: t('duplicates:split.done', { name: name.trim() }) })
          onClose()
        },
      },
    )
  return (
    <Dialog
      title={t('duplicates:split.title', { name: supplier.name })}
      open
      onClose={onClose}
      size="wide"
      actions={
        <>
          <Button onClick={onClose}>{t('kit:confirm.cancel')}</Button>
          <Button
            kind="primary"
            off={isEmpty || isNameless || split.isPending}
            offBecause={t(isNameless ? 'duplicates:split.noName' : 'duplicates:split.nothing')}
            onClick={run}
          >
            {t('duplicates:split.now')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.soft}>{t('duplicates:split.what')}</p>
        <TextInput
          label={t('duplicates:split.name')}
          required
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <WhatGoes detail={detail} chosen={chosen} onChosen={setChosen} />
        <TextInput
          label={t('duplicates:split.note')}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
        {split.error === null ? null : <Refused error={split.error} topic="duplicates" />}
      </div>
    </Dialog>
  )
}

interface WhatGoesProps extends SplitProps {
  readonly chosen: Chosen
  readonly onChosen: (chosen: Chosen) => void
}

/** Sites, other names and numbers of the supplier, to be ticked. */
function WhatGoes({ detail: { supplier, sites }, chosen, onChosen }: WhatGoesProps) {
  const t = useText()
  const format = useFormat()
  const numbers = SPLIT_NUMBERS.flatMap(field => {
    const number = supplier[field]
    const label = t('duplicates:split.number', { kind: t(`suppliers:field.${field}`), number })
    return number === null ? [] : [{ value: field, label }]
  })
  return (
    <>
      {sites.length === 0 ? <p className={styles.soft}>{t('duplicates:split.noSites')}</p> : null}
      <Ticks
        legend={t('duplicates:split.sites')}
        choices={sites.map(({ site }) => ({
          value: site.id,
          label: format.place([site.name, site.city]),
        }))}
        chosen={chosen.siteIds}
        onChosen={siteIds => onChosen({ ...chosen, siteIds })}
      />
      <Ticks
        legend={t('duplicates:split.aliases')}
        choices={supplier.aliases.map(alias => ({ value: alias, label: alias }))}
        chosen={chosen.aliases}
        onChosen={aliases => onChosen({ ...chosen, aliases })}
      />
      <Ticks
        legend={t('duplicates:split.numbers')}
        choices={numbers}
        chosen={chosen.numbers}
        onChosen={next => onChosen({ ...chosen, numbers: next })}
      />
    </>
  )
}

interface TicksProps<Value extends string> {
  readonly legend: string
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: readonly Value[]
  readonly onChosen: (chosen: readonly Value[]) => void
}

function Ticks<Value extends string>({ legend, choices, chosen, onChosen }: TicksProps<Value>) {
  if (choices.length === 0) return null
  return (
    <fieldset className={styles.ticks}>
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={event =>
            onChosen(event.currentTarget.checked ? [...chosen, value] : chosen.filter(each => each !== value))
          }
        />
      ))}
    </fieldset>
  )
}
