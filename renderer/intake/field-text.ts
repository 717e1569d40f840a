import { fieldsOf, keepsCustom, type FieldKey, type SheetKind } from '@shared/intake/fields'
import type { ColumnTarget } from '@shared/intake/mapping'
import type { Translate } from '../kit/text'

/** The name of what a column becomes. */
export function targetText(t: Translate, target: ColumnTarget): string {
  return target === 'custom' || target === 'ignore'
    ? t(`intake:target.${target}`)
    : t.say('intake', `field.${target}`)
}

interface TargetGroup {
  readonly group: string
  readonly items: readonly { readonly value: string; readonly label: string }[]
}

/** What the columns of a kind of sheet can become, grouped by the record they belong to. */
export function targetChoices(t: Translate, kind: SheetKind): readonly TargetGroup[] {
  const owners = new Map<string, FieldKey[]>()
  for (const field of fieldsOf(kind)) {
    const owner = field.slice(0, field.indexOf('.'))
    owners.set(owner, [...(owners.get(owner) ?? []), field])
  }
  return [...owners].map(([owner, fields]) => ({
    group: t.say('intake', `group.${owner}`),
    items: fields.map(field => ({ value: field, label: targetText(t, field) })),
  }))
}

/** What columns that are no field become: records can keep them. */
export function restChoices(t: Translate, kind: SheetKind): TargetGroup['items'] {
  const rest = keepsCustom(kind) ? (['custom', 'ignore'] as const) : (['ignore'] as const)
  return rest.map(value => ({ value, label: targetText(t, value) }))
}
