import { createWriteStream } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

const FILE_TYPE = 0o170000
const SYMBOLIC_LINK = 0o120000

async function write(zip, entry, target) {
  const mode = (entry.externalFileAttributes >>> 16) & 0xffff
  await mkdir(dirname(target), { recursive: true })
  const content = await zip.openReadStreamPromise(entry)
  if ((mode & FILE_TYPE) === SYMBOLIC_LINK) await symlink(await text(content), target)
  else await pipeline(content, createWriteStream(target, { mode: mode & 0o777 || 0o644 }))
}

/** Unpacks a zip with its modes and links; `placeFor(name)` answers the place in the folder, or null to leave it out. */
export async function unpackZip(file, folder, placeFor) {
  const { default: yauzl } = await import('yauzl')
  const zip = await yauzl.openPromise(file, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    const place = entry.fileName.endsWith('/') ? null : placeFor(entry.fileName)
    if (place) await write(zip, entry, join(folder, place))
  }
}
