import type { FieldError } from 'react-hook-form'
import type { Translate } from './text'

/**
 * The sentence of a field's error: issues of the schema by their kind, own rules (`refine`) by their code.
 * Codes live in `kit:field.issue`; an unknown one falls back to "is not valid". `value` is what the field holds: what is empty wants
 * to be filled in, and is not called too small.
 */
export function issueText(t: Translate, error: FieldError | undefined, value?: unknown): string | null {
  if (error === undefined) return null
  const isEmpty =
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  if (isEmpty && error.type === 'too_small') return t('kit:field.issue.invalid_type')
  const code = [error.message ?? '', error.type].find(
    name => name !== '' && t.knows('kit', `field.issue.${name}`),
  )
  return t.say('kit', `field.issue.${code ?? 'invalid'}`)
}
