import { z } from 'zod'

/** The longest address of a release file. */
const MOST_ADDRESS = 500

/** What stands before the path names a host alone: no login, which would be kept and shown in the clear. */
const HOST_ALONE = /^https:\/\/[^/?#@\\]+([/?#]|$)/i

/** Where the file lies that names the newest version of the program: https, without a login in it. */
export const releaseAddressSchema = z
  .url({ protocol: /^https$/ })
  .max(MOST_ADDRESS)
  .regex(HOST_ALONE)

/** Three numbers, as Semantic Versioning 2.0.0 orders them; what comes before a release (`-beta`) is nobody's newest version. */
const versionSchema = z.string().regex(/^\d{1,9}\.\d{1,9}\.\d{1,9}$/)

/**
 * What is read of the file that electron-builder writes beside the installers (`latest.yml`, `latest-linux.yml`, `latest-mac.yml`): which
 * version they are, and when they were made.
 */
export const releaseSchema = z.object({
  version: versionSchema,
  releaseDate: z.iso.datetime().nullable().default(null),
})
export type Release = z.infer<typeof releaseSchema>

/** Whether one version comes after another: number by number (Semantic Versioning 2.0.0, item 11). */
export function comesAfter(version: string, other: string): boolean {
  const theirs = other.split('.').map(Number)
  for (const [at, number] of version.split('.').map(Number).entries()) {
    const against = theirs[at] ?? 0
    if (number !== against) return number > against
  }
  return false
}
