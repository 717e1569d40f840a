/**
 * Writes the invented documents that the sample keeps as evidence, as Word and Excel files into a folder. The PDF files in
 * evidence/ were made from them with LibreOffice:
 *
 *   node assets/sample/make-evidence.mjs FOLDER
 *   soffice --headless --convert-to pdf --outdir assets/sample/evidence FOLDER/*.docx
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'
import { DOCUMENTS, TRAINING } from './evidence-texts.mjs'

const MADE_ON = new Date(Date.UTC(2026, 10, 2))

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('say into which folder')
mkdirSync(folder, { recursive: true })

for (const [name, { title, sub, parts }] of Object.entries(DOCUMENTS)) {
  const document = new Document({
    title,
    creator: 'Invented sample',
    sections: [
      {
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new Paragraph({ text: sub, spacing: { after: 300 } }),
          ...parts.flatMap(([heading, text]) => [
            new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2, spacing: { before: 240 } }),
            new Paragraph({ text, spacing: { before: 80 } }),
          ]),
          new Paragraph({ text: 'Invented for the sample of Fivefold.', spacing: { before: 600 } }),
        ],
      },
    ],
  })
  writeFileSync(join(folder, `${name}.docx`), await Packer.toBuffer(document))
}

const book = new ExcelJS.Workbook()
book.created = MADE_ON
book.modified = MADE_ON
const sheet = book.addWorksheet('Training 2026')
sheet.addRows(TRAINING)
sheet.getRow(1).font = { bold: true }
sheet.columns.forEach((column, at) => (column.width = at < 2 ? 34 : 16))
await book.xlsx.writeFile(join(folder, 'training-2026.xlsx'))
