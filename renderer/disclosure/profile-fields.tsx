import { useState } from 'react'
import {
  LEAST_COUNT,
  MOST_LEAST_COUNT,
  PROFILE_IDS,
  profileOf,
  type ProfileId,
} from '@shared/disclosure/profiles/profile'
import { LANGUAGES, languageFor } from '@shared/text/languages'
import { leftOutBy, leftOutOfBundle } from '@shared/disclosure/profiles/published'
import { NumberBox } from '../kit/number-box'
import { useText } from '../kit/text'
import { ToggleChip } from '../kit/toolbar'
import { Choices } from './choices'
import styles from './disclosure.module.css'

/** For whom something is made and in which language, as the person chose it; that of the window at first. */
export function useProfile(first: ProfileId) {
  const spoken = useText().language
  const [profile, setProfile] = useState(first)
  const [chosen, setLanguage] = useState<string | null>(null)
  const language = chosen ?? languageFor([spoken])
  const [least, setLeast] = useState<number | null>(LEAST_COUNT)
  const whole = profileOf(profile)
  const isValid = whole.leastCount === null || least !== null
  const leastCount = whole.leastCount === null ? null : least
  return {
    profile,
    setProfile,
    least,
    setLeast,
    whole: profileOf(profile, leastCount),
    isValid,
    leastCount,
    language,
    setLanguage,
  }
}
export type ChosenProfile = ReturnType<typeof useProfile>

const limited = (value: number | null): number | null =>
  value !== null && value >= LEAST_COUNT && value <= MOST_LEAST_COUNT ? value : null

/** The choice of for whom, and in plain words what is left out for them. */
export function ProfileFields({
  of,
  what,
}: {
  readonly of: ChosenProfile
  readonly what: 'files' | 'bundle'
}) {
  const t = useText()
  const { whole } = of
  const least = whole.leastCount ?? 0
  const leftOut = what === 'bundle' ? leftOutOfBundle : leftOutBy
  return (
    <>
      <Choices label={t('disclosure:screen.madeFor')}>
        {PROFILE_IDS.map(id => (
          <ToggleChip key={id} on={of.profile === id} onChange={() => of.setProfile(id)}>
            {t(`disclosure:publishing.names.${id}`)}
          </ToggleChip>
        ))}
      </Choices>
      <Choices label={t('disclosure:screen.language')}>
        {LANGUAGES.map(({ tag, name }) => (
          <ToggleChip key={tag} on={of.language === tag} onChange={() => of.setLanguage(tag)}>
            {name}
          </ToggleChip>
        ))}
      </Choices>
      <div className={styles.soft}>{t('disclosure:screen.languageHint')}</div>
      <div className={styles.soft}>
        {t(`disclosure:publishing.madeFor.${of.profile}`)}
        <ul className={styles.problems}>
          {leftOut(whole).map(key => (
            <li key={key}>{t.say('disclosure', key, { least })}</li>
          ))}
        </ul>
      </div>
      {whole.leastCount === null ? null : (
        <NumberBox
          label={t('disclosure:screen.leastCount')}
          description={t('disclosure:screen.leastCountHint')}
          allowDecimal={false}
          clampBehavior="strict"
          min={LEAST_COUNT}
          max={MOST_LEAST_COUNT}
          w="22rem"
          value={of.least}
          onChange={value => of.setLeast(limited(value))}
        />
      )}
    </>
  )
}
