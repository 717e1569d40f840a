import type { PackInfo } from '@shared/contract/assessment'
import { StatusChip } from '../kit/band-chip'
import { ToggleChip, Toolbar } from '../kit/toolbar'
import { useText } from '../kit/text'
import styles from './assessment.module.css'
import { useLanguageName } from './language-name'

interface Props {
  readonly pack: PackInfo
  readonly languages: readonly string[]
  readonly onLanguages: (languages: string[]) => void
  readonly everything: boolean
  readonly onEverything: (everything: boolean) => void
}

/** In which language the questions are read, and how many of them; the place in the form stays. */
export function FormToolbar({ pack, languages, onLanguages, everything, onEverything }: Props) {
  const t = useText()
  const nameOf = useLanguageName()
  const machine = languages.some(language => pack.translations[language] === 'machine')
  return (
    <Toolbar
      label={t('assessment:languages')}
      end={
        <ToggleChip on={everything} onChange={onEverything}>
          {t('assessment:everything')}
        </ToggleChip>
      }
    >
      {choicesOf(pack, languages).map(choice => (
        <ToggleChip
          key={choice.join('+')}
          on={choice.join('+') === languages.join('+')}
          onChange={() => onLanguages(choice)}
        >
          {choice.length === 1
            ? nameOf(choice[0])
            : t('assessment:both', { first: nameOf(choice[0]), second: nameOf(choice[1]) })}
        </ToggleChip>
      ))}
      {machine ? (
        <span className={styles.machine} title={t('assessment:machineHint')}>
          <StatusChip tone="partly">{t('assessment:machine')}</StatusChip>
          <span className="only-heard">{t('assessment:machineHint')}</span>
        </span>
      ) : null}
    </Toolbar>
  )
}

/** English, each translation, and the one that is read beside the English it was made from. */
function choicesOf(pack: PackInfo, languages: readonly string[]): string[][] {
  const others = Object.keys(pack.translations)
  const beside = others.filter(one => others.length === 1 || languages.includes(one))
  return [['en'], ...others.map(one => [one]), ...beside.map(one => ['en', one])]
}

/** Those of the kept languages that the questionnaire has, the window's where none was ever chosen; English where it has none of them. */
export function languagesFor(pack: PackInfo, kept: readonly string[], spoken: string): readonly string[] {
  const there = (kept.length === 0 ? [spoken] : kept).filter(
    language => language === 'en' || pack.translations[language] !== undefined,
  )
  return there.length === 0 ? ['en'] : there
}
