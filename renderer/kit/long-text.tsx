import { Textarea, type TextareaProps } from '@mantine/core'
import styles from './long-text.module.css'

interface LongTextProps extends Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows' | 'rows'> {
  /** Lines it has room for when there is little in it. */
  readonly least: number
  /** Lines from which on it scrolls; left out, it grows with its text. */
  readonly most?: number
}

/**
 * Several lines of text, as high as what it holds. The browser measures it: a script that does so lays the page out once for each
 * field of a form.
 */
export function LongText({ least, most, ...props }: LongTextProps) {
  const lines = { '--least': String(least), ...(most === undefined ? {} : { '--most': String(most) }) }
  return <Textarea {...props} classNames={{ input: styles.growing ?? '' }} styles={{ input: lines }} />
}
