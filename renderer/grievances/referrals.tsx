import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { GrievanceRow } from '@shared/contract/grievances'
import { Answer } from '../app/answer'
import { useAnswer } from '../app/engine-hooks'
import { ExportList } from '../app/export-list'
import { Button } from '../kit/button'
import { Section } from '../kit/card'
import { Dialog } from '../kit/dialog'
import { useFormat } from '../kit/format'
import { Notice } from '../kit/notice'
import { useText } from '../kit/text'
import { countryChoices } from '../workspace/country-choices'
import styles from './grievances.module.css'
import { ReferralForm } from './referral-form'
import { ReferralList } from './referral-list'

/** Whom the people of a case can be referred to, where the case is. */
export function ReferralsHere({ grievance }: { readonly grievance: GrievanceRow }) {
  const t = useText()
  const format = useFormat()
  const { country } = grievance.subject
  const title =
    country === null
      ? t('grievances:referral.anywhereTitle')
      : t('grievances:referral.here', { country: format.country(country) })
  return (
    <Section title={title}>
      {country === null ? <p className={styles.soft}>{t('grievances:referral.noCountry')}</p> : null}
      <Contacts country={country} onlyAnywhere={country === null} />
    </Section>
  )
}

/** The whole list, to be looked through, added to and taken out for printing. */
export function ReferralsDialog() {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [country, setCountry] = useState<string | null>(null)
  const countries = useMemo(() => countryChoices(t.language), [t.language])
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t('grievances:referral.open')}</Button>
      {isOpen ? (
        <Dialog
          title={t('grievances:referral.title')}
          open
          size="wide"
          onClose={() => setIsOpen(false)}
          actions={
            <>
              <ExportList
                endpoint="grievances.export-referrals"
                name={t('grievances:referral.title')}
                seen={{ country }}
              />
              <Button onClick={() => setIsOpen(false)}>{t('grievances:referral.close')}</Button>
            </>
          }
        >
          <Select
            label={t('grievances:referral.country')}
            placeholder={t('grievances:referral.all')}
            searchable
            clearable
            data={[...countries]}
            value={country}
            onChange={setCountry}
          />
          <Contacts country={country} onlyAnywhere={false} />
        </Dialog>
      ) : null}
    </>
  )
}

interface ContactsProps {
  readonly country: string | null
  /** Of a case whose country is not known: only those who help wherever it is. */
  readonly onlyAnywhere: boolean
}

function Contacts({ country, onlyAnywhere }: ContactsProps) {
  const t = useText()
  const format = useFormat()
  const referrals = useAnswer('grievances.referrals', { country }, { keep: true })
  const [isAdding, setIsAdding] = useState(false)
  return (
    <Answer of={referrals}>
      {found => (
        <>
          <p className={styles.soft}>{t('grievances:referral.what', { year: found.asOf })}</p>
          {country === null || found.known ? null : (
            <Notice tone="warn">
              {t('grievances:referral.notKnown', { country: format.country(country) })}
            </Notice>
          )}
          <ReferralList
            found={
              onlyAnywhere ? { ...found, lines: found.lines.filter(line => line.country === null) } : found
            }
            withCountry={country === null}
          />
          {isAdding ? (
            <ReferralForm id={null} start={{ country }} onDone={() => setIsAdding(false)} />
          ) : (
            <div>
              <Button onClick={() => setIsAdding(true)}>{t('grievances:referral.add')}</Button>
            </div>
          )}
        </>
      )}
    </Answer>
  )
}
