import { textIn, type LocalText } from '@shared/steps/local-text'
import { Button } from '../kit/button'
import { classNames } from '../kit/class-names'
import { FieldLabel } from '../kit/field-label'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import styles from './steps.module.css'

interface Props {
  readonly name: string
  readonly levels: readonly LocalText[]
  readonly value: number | null
  readonly onChange: (maturity: number | null) => void
}

/** Five steps from absent to effective in their own words, with what the next one asks. */
export function MaturityField({ name, levels, value, onChange }: Props) {
  const t = useText()
  const format = useFormat()
  const next = levels[(value ?? 0) + 1]
  return (
    <div className={styles.stack}>
      <fieldset className={styles.levels}>
        <legend>
          <FieldLabel of="maturity">{t('steps:field.maturity')}</FieldLabel>
        </legend>
        {levels.map((text, level) => (
          <label
            key={level}
            className={classNames(
              styles.level,
              value !== null && level <= value && styles.reached,
              level === value && styles.chosen,
            )}
          >
            <input
              type="radio"
              name={name}
              checked={level === value}
              aria-label={t('steps:levelSpoken', { level, text: textIn(text, t.language) })}
              onChange={() => onChange(level)}
            />
            <span className={styles.number}>{format.figures(level)}</span>
            <span>{textIn(text, t.language)}</span>
          </label>
        ))}
      </fieldset>
      <p>
        {next === undefined
          ? t('steps:field.top')
          : t('steps:field.next', { text: textIn(next, t.language) })}
      </p>
      {value === null ? null : (
        <div>
          <Button kind="link" onClick={() => onChange(null)}>
            {t('steps:field.clear')}
          </Button>
        </div>
      )}
    </div>
  )
}
