import type { Profile } from '@shared/disclosure/profiles/profile'
import { fieldsOf, shownOf } from '@shared/disclosure/profiles/record-fields'
import type { BundleFile } from './bundle/build'
import { json, lines } from './bundle/file'
import { mapped } from './bundle/lines'
import type { Outgoing } from './outgoing'

type Role = BundleFile['role']

/** Files of records as a profile hands them over: with the fields it names, or not at all. */
export interface HandedOver {
  readonly profile: Profile
  readonly json: (path: string, role: Role, value: unknown) => readonly BundleFile[]
  readonly lines: (path: string, role: Role, rows: () => Iterable<unknown>) => readonly BundleFile[]
  readonly hasFields: (path: string, field: string) => boolean
}

export const handedOver = ({ profile, clean }: Outgoing): HandedOver => ({
  profile,
  json: (path, role, value) => {
    const fields = fieldsOf(path, profile)
    return fields === null ? [] : [json(path, role, shownOf(value, fields, clean))]
  },
  lines: (path, role, rows) => {
    const fields = fieldsOf(path, profile)
    return fields === null
      ? []
      : [lines(path, role, () => mapped(rows(), row => shownOf(row, fields, clean)))]
  },
  hasFields: (path, field) => {
    const fields = fieldsOf(path, profile)
    return fields === 'all' || (fields?.includes(field) ?? false)
  },
})
