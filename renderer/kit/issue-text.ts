import type { FieldError } from 'react-hook-form'
import type { Translate } from './text'

/**
 * The sentence of a field's error: issues of the schema by their kind, own rules (`refine`) by their code.
 * Codes live in `kit:field.issue`; an unknown one falls back to "is not valid".
 */
export function issueText(t: Translate, error: FieldError | undefined): string | null {
  if (error === undefined) return null
  const code = [error.message ?? '', error.type].find(
    name => name !== '' && t.knows('kit', `field.issue.${name}`),
  )
  return t.say('kit', `field.issue.${code ?? 'invalid'}`)
}
