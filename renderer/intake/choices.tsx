import { Radio } from '@mantine/core'
import styles from './intake.module.css'

interface ChoicesProps {
  readonly name: string
  readonly value: string
  readonly choices: readonly (readonly [value: string, label: string])[]
  readonly onChoose: (value: string) => void
}

/** One of a few, side by side. */
export function Choices({ name, value, choices, onChoose }: ChoicesProps) {
  return (
    <div className={styles.line}>
      {choices.map(([choice, label]) => (
        <Radio
          key={choice}
          name={name}
          label={label}
          value={choice}
          checked={choice === value}
          onChange={() => onChoose(choice)}
        />
      ))}
    </div>
  )
}
