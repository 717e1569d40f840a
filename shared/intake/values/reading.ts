/** What a value became: understood, absent, or not understood with the reason and, where one exists, a suggestion. */
export type Reading<T> =
  | { readonly state: 'read'; readonly value: T; readonly warning?: Remark }
  | { readonly state: 'absent' }
  | { readonly state: 'refused'; readonly remark: Remark }

/** A coded remark about one value; the catalogue `intake:problem` holds the sentence. */
export interface Remark {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
  /** A value the person may have meant. */
  readonly suggestion?: string
}

export const ABSENT = { state: 'absent' } as const

export function read<T>(value: T, warning?: Remark): Reading<T> {
  return warning === undefined ? { state: 'read', value } : { state: 'read', value, warning }
}

export function refuse(code: string, params?: Remark['params'], suggestion?: string): Reading<never> {
  const remark: Remark = { code, ...(params && { params }), ...(suggestion !== undefined && { suggestion }) }
  return { state: 'refused', remark }
}
