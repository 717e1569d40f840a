import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { open as openZip, type Entry, type ZipFile } from 'yauzl'
import { Refusal } from '@shared/contract/error'
import type { OpenedFile } from '../../files'
import { unpacked, zipDamaged } from '../../unpacked'
import { refuseTooLarge, type ListSource } from './list-source'

const MOST_ENTRIES = 200
const LISTS = /\.(?:csv|xml|json|ftm|txt)$/i

export interface ZipSources {
  /** A workbook is a zip as well. */
  readonly isWorkbook: boolean
  readonly sources: readonly ListSource[]
  close(): void
}

/** The list files inside a zip, as OFAC's csv family is published; nothing is unpacked before its size is known. */
export async function zipSources(file: OpenedFile): Promise<ZipSources> {
  const zip = await opened(file.path)
  try {
    const entries = await entriesOf(zip, file.path)
    return {
      isWorkbook: entries.some(entry => entry.fileName === '[Content_Types].xml'),
      sources: entries.filter(entry => LISTS.test(entry.fileName)).map(entry => sourceOf(zip, file, entry)),
      close: () => zip.close(),
    }
  } catch (cause) {
    zip.close()
    throw cause
  }
}

function opened(path: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    openZip(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(zipDamaged(path, error))
      else resolve(zip)
    })
  })
}

function entriesOf(zip: ZipFile, path: string): Promise<Entry[]> {
  const entries: Entry[] = []
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) => reject(zipDamaged(path, error)))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      if (entries.length <= MOST_ENTRIES) zip.readEntry()
      else reject(new Refusal({ code: 'file-unsafe', detail: 'zip-too-many-entries', params: { path } }))
    })
    zip.readEntry()
  })
}

/** The unpacker stops by itself where an entry holds more than it declares; what it declares is held against our limit. */
function sourceOf(zip: ZipFile, file: OpenedFile, entry: Entry): ListSource {
  const path = `${file.path} (${entry.fileName})`
  return {
    name: basename(entry.fileName),
    path,
    sizeBytes: entry.uncompressedSize,
    open: () => {
      refuseTooLarge(path, entry.uncompressedSize)
      return new Promise<Readable>((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => {
          if (error) reject(zipDamaged(path, error))
          else resolve(unpacked(stream, path))
        })
      })
    },
  }
}
