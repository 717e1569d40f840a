type PatchOf<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** A record with the fields of a patch; fields the patch does not name stay as they are. */
export function patched<T extends object>(record: T, patch: PatchOf<T>): T {
  const named = Object.entries(patch).filter(([, value]) => value !== undefined)
  return { ...record, ...Object.fromEntries(named) }
}

/** Would the patch change anything in this record? Lists and maps are compared by their content. */
export function changes<T extends object>(record: T, patch: PatchOf<T>): boolean {
  const before = record as Readonly<Record<string, unknown>>
  return Object.entries(patch).some(([field, value]) => value !== undefined && !same(before[field], value))
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
