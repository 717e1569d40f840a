import { canonicalJson } from '@shared/text/canonical-json'
import { bundleFile, LINES_TYPE, type BundleFile } from './build'
import { jsonLines } from './lines'

/** A value as a file of canonical JSON. */
export const json = (path: string, role: BundleFile['role'], value: unknown): BundleFile =>
  bundleFile(path, role, 'application/json', canonicalJson(value))

/** Values as a file with one line of canonical JSON each. */
export const lines = <T>(path: string, role: BundleFile['role'], values: () => Iterable<T>): BundleFile => ({
  path,
  role,
  mediaType: LINES_TYPE,
  read: () => jsonLines(values()),
})
