import { Refusal } from '@shared/contract/error'
import { readCsv } from './csv-reader'
import { type FileBytes, type Reader, type ReadOptions, type WorkbookContent } from './reader'
import { natureOf, type FileNature } from './sniff'
import { readOldWorkbook, readWorkbook } from './xlsx-reader'

/** UTF-16 text of the stream that holds a password-protected workbook inside an OLE file. */
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')

const READERS: Readonly<Record<FileNature, Reader>> = {
  zip: file => readWorkbook(file),
  text: readCsv,
  ole: file =>
    Buffer.from(file.bytes).includes(ENCRYPTED_PACKAGE)
      ? Promise.reject(
          new Refusal({ code: 'file-unreadable', detail: 'xlsx-encrypted', params: { path: file.name } }),
        )
      : readOldWorkbook(file),
  pdf: file =>
    Promise.reject(new Refusal({ code: 'file-wrong-kind', detail: 'is-pdf', params: { path: file.name } })),
  binary: file =>
    Promise.reject(
      new Refusal({ code: 'file-wrong-kind', detail: 'is-binary', params: { path: file.name } }),
    ),
}

/**
 * Reads a list of any known format into sheets. Refuses with a coded reason what is no list: wrong kind, damaged,
 * locked with a password, unsafe to unpack, too large, or without any content.
 */
export async function readList(file: FileBytes, options: ReadOptions = {}): Promise<WorkbookContent> {
  if (file.bytes.byteLength === 0) throw new Refusal({ code: 'file-empty', params: { path: file.name } })
  const content = await READERS[natureOf(file.bytes)](file, options)
  if (content.sheets.every(sheet => sheet.rows.length === 0))
    throw new Refusal({ code: 'no-table', params: { path: file.name } })
  return content
}
