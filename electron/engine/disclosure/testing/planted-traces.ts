import { writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import ExcelJS from 'exceljs'
import { ZipFile } from 'yazl'
import { findingDraft } from '@shared/response/testing/finding'
import { siteNamed, supplierNamed } from '../../testing/people-and-places'
import { TestEngine } from '../../testing/test-engine'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { paperlessPrinter } from './sample-workspace'

/** Names and texts that stand nowhere but where they were planted. */
export const WORKER = 'Binod Karki Adhikari'
export const OWNER = 'Sunita Lama Tamang'
export const APPROVER = 'Devendra Shah Malla'
export const ACTOR = 'Prakash Bista Oli'
export const SUPPLIER = 'Kosi Weaving Works'
export const ADDRESS = 'Plot 14, Hetauda Industrial Estate'
export const EMAIL = 'binod.karki@kosi.example'
export const PHONE = '+977 57 520 114'
export const NOTE = 'Two women said in confidence that the guard keeps their passports at night'
export const REASON = 'The owner is a cousin of the district officer and may be warned'
export const FILE_NAME = 'interview-binod-karki.txt'
export const PATH = 'C:\\Users\\sunita\\Desktop\\cases.xlsx'
export const POSITION = { lat: 27.42861, lon: 85.03218 }

/** The smallest picture there is, with an Exif block that points to a position. */
function photo(): Buffer {
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(count, 4)
    bytes.writeUInt32LE(value, 8)
    return bytes
  }
  const tiff = Buffer.concat([
    Buffer.from('II*\0', 'latin1'),
    Buffer.from([8, 0, 0, 0, 1, 0]),
    entry(0x8825, 4, 1, 26),
    Buffer.alloc(8),
  ])
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const length = Buffer.alloc(2)
  length.writeUInt16BE(content.length + 2)
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x2a, 0xff, 0xd9])
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, content, scan])
}

/** A Word document with an author, a remark, and a picture with an alternative text. */
function document(): Promise<Buffer> {
  const remark = { id: 0, author: OWNER, date: new Date(0), children: [new Paragraph('Ask again')] }
  return Packer.toBuffer(
    new Document({
      creator: OWNER,
      lastModifiedBy: OWNER,
      comments: { children: [remark] },
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new CommentRangeStart(0),
                new TextRun('Policy'),
                new CommentRangeEnd(0),
                new TextRun({ children: [new CommentReference(0)] }),
                new ImageRun({
                  type: 'jpg',
                  data: photo(),
                  transformation: { width: 10, height: 10 },
                  altText: { name: 'picture', title: 'picture', description: `${WORKER} at the gate` },
                }),
              ],
            }),
          ],
        },
      ],
    }),
  )
}

/** A workbook with a hidden sheet and a remark on a cell. */
async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Roles')
  sheet.getCell('A1').value = 'Roles and duties'
  sheet.getCell('A1').note = `${WORKER} signed this`
  book.addWorksheet('People', { state: 'hidden' }).getCell('A1').value = WORKER
  return Buffer.from(await book.xlsx.writeBuffer())
}

function zip(): Promise<Buffer> {
  const file = new ZipFile()
  file.addBuffer(Buffer.from('seen'), FILE_NAME)
  file.end()
  return buffer(Readable.from(file.outputStream))
}

const page = `<p>Seen</p><img alt="" src="data:text/plain;base64,${Buffer.from(`with ${WORKER}`).toString('base64')}">`

/** Files of evidence by name, each with something that must not go out. */
async function evidence(): Promise<ReadonlyMap<string, Buffer>> {
  return new Map([
    [FILE_NAME, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`Spoke with ${WORKER}.`, 'utf16le')])],
    ['policy.docx', await document()],
    ['roles.xlsx', await workbook()],
    ['gate.jpg', photo()],
    ['register.pdf', Buffer.from(`%PDF-1.4\n1 0 obj << /Author (${OWNER}) >> endobj\n%%EOF`, 'latin1')],
    ['page.html', Buffer.from(page)],
    ['bundle.zip', await zip()],
    ['clean.csv', Buffer.from('step,done\nS1,yes\n')],
  ])
}

async function plantCase(test: TestEngine, supplierId: string): Promise<void> {
  const { id: findingId } = await test.ask('response.add-finding', {
    finding: findingDraft({ subjectId: supplierId, description: `${NOTE}. ${WORKER} was there.` }),
  })
  await test.ask('response.decide', {
    decision: {
      ...{ findingId, option: 'continue', reasons: REASON, effectOnWorkers: null, leverageTried: null },
      ...{ exitStages: [], approver: APPROVER, decidedOn: '2026-11-24', reviewOn: '2027-05-24' },
    },
  })
  await test.ask('response.add-action', {
    action: {
      ...{ findingId, cost: null, dependsOn: [], partners: [], kind: 'remedy', owner: OWNER },
      ...{ title: `Ask ${EMAIL}`, description: null, measure: null },
      ...{ startsOn: null, dueOn: '2026-12-24', status: 'open', completedOn: null, completionNote: null },
      verification: 'none',
    },
  })
  await test.ask('grievances.add', {
    grievance: {
      ...{ number: 'G-1', receivedOn: '2026-11-01', channel: 'hotline', language: 'ne', voice: 'worker' },
      ...{ topic: 'recruitment-fees', subjectType: 'supplier', subjectId: supplierId, workers: 3 },
      ...{ indicatorId: null, urgent: false, consent: true, owner: OWNER, answerDueOn: '2026-11-08' },
      ...{ findingId: null, remedyId: null },
    },
  })
}

async function plantEvidence(test: TestEngine): Promise<void> {
  for (const [name, bytes] of await evidence()) {
    writeFileSync(test.path(name), bytes)
    await test.ask('evidence.add', {
      ...{ file: test.opening(test.path(name)), title: null, validUntil: null, language: null },
      ...{ restricted: false, targets: [] },
    })
  }
}

/** A workspace with something that must not go out in every place where it can be. */
export async function withTraces(): Promise<TestEngine> {
  const test = new TestEngine({ print: paperlessPrinter, actor: ACTOR })
  await test.ask('workspace.create', {
    file: test.saving(test.path('traces.fivefold')),
    entity: entityNamed('Harbour Textiles Ltd'),
    period: calendarYear(2026),
  })
  const { id: supplierId } = await test.ask('suppliers.add', {
    supplier: supplierNamed(SUPPLIER, { address: ADDRESS }),
  })
  await test.ask('suppliers.add-site', {
    supplierId,
    site: siteNamed('Kosi weaving hall', {
      address: ADDRESS,
      ...POSITION,
      positionPrecision: 'exact',
      workers: 3,
    }),
  })
  await test.ask('suppliers.set-contacts', {
    ownerType: 'supplier',
    ownerId: supplierId,
    contacts: [{ id: null, name: WORKER, role: null, email: EMAIL, phone: PHONE }],
    reason: null,
  })
  await plantCase(test, supplierId)
  await plantEvidence(test)
  await test.ask('disclosure.edit', {
    regime: 'OECD5',
    ownWords: {
      summary: `We spoke with ${WORKER} of ${SUPPLIER}.\n\nQuestions: ethics.line@harbour.example, ${PHONE}. List: ${PATH}`,
    },
  })
  return test
}
