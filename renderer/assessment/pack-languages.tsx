import { TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { PackVersions } from '@shared/contract/assessment'
import { useCommand } from '../app/engine-hooks'
import { Button } from '../kit/button'
import { StatusChip } from '../kit/band-chip'
import { Section } from '../kit/card'
import { ConfirmBar } from '../kit/dialog'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import styles from './assessment.module.css'
import { useLanguageName } from './language-name'

/** Translations, made by machine until somebody who reads the language stands for them by name. */
export function PackLanguages({ found }: { readonly found: PackVersions }) {
  const t = useText()
  const languages = Object.entries(found.pack.translations)
  return (
    <Section title={t('assessment:packs.languages')}>
      {languages.length === 0 ? <p className={styles.soft}>{t('assessment:packs.noLanguages')}</p> : null}
      <ul className={styles.lines}>
        {languages.map(([language, state]) => (
          <li key={language}>
            {state === 'machine' ? (
              <MadeByMachine packId={found.pack.id} language={language} />
            ) : (
              <Confirmed found={found} language={language} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Confirmed({ found, language }: { readonly found: PackVersions; readonly language: string }) {
  const t = useText()
  const format = useFormat()
  const name = useLanguageName()(language)
  const by = found.confirmed.find(one => one.language === language)
  return (
    <StatusChip tone="good">
      {by === undefined
        ? t('assessment:packs.confirmedText', { language: name })
        : t('assessment:packs.confirmedBy', {
            language: name,
            name: by.confirmedBy,
            date: format.moment(by.confirmedAt),
          })}
    </StatusChip>
  )
}

function MadeByMachine({ packId, language }: { readonly packId: string; readonly language: string }) {
  const t = useText()
  const nameOf = useLanguageName()
  const confirm = useCommand('assessment.confirm-language')
  const [reader, setReader] = useState<string | null>(null)
  const stateId = useId()
  const said = { language: nameOf(language) }
  if (reader === null)
    return (
      <span className={styles.translation}>
        <span id={stateId}>
          <StatusChip tone="partly">{t('assessment:packs.machine', said)}</StatusChip>
        </span>
        <Button kind="quiet" aria-describedby={stateId} onClick={() => setReader('')}>
          {t('assessment:packs.confirm')}
        </Button>
      </span>
    )
  return (
    <>
      <ConfirmBar
        confirm={t('assessment:packs.confirmDo')}
        busy={confirm.isPending || reader.trim() === ''}
        onConfirm={() => confirm.mutate({ packId, language, name: reader })}
        onCancel={() => setReader(null)}
      >
        <strong>{t('assessment:packs.confirmTitle', said)}</strong>
        <p className={styles.soft}>{t('assessment:packs.confirmHint')}</p>
        <TextInput
          label={t('assessment:packs.confirmName')}
          required
          value={reader}
          onChange={event => setReader(event.currentTarget.value)}
        />
      </ConfirmBar>
      <RefusedHere topic="assessment" error={confirm.error} />
    </>
  )
}
