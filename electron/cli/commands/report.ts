import { mkdir } from 'node:fs/promises'
import { quarterSchema } from '@shared/units/quarter'
import { onFile } from '../../engine/store/file-refusal'
import { option, positional, requiredOption, UsageProblem, type Command } from '../command'
import { PAPER_OPTION, paperOption } from '../paper-option'
import { textTable } from '../text-table'

/** The quarter's report to management, as PDF and DOCX. */
export const reportCommand: Command = {
  name: 'report',
  required: ['WS.fivefold'],
  options: {
    ...PAPER_OPTION,
    quarter: { type: 'string' },
    out: { type: 'string' },
    language: { type: 'string' },
  },
  async run(args, desk) {
    const { t } = desk
    const quarter = requiredOption(args, 'quarter')
    const out = requiredOption(args, 'out')
    if (!quarterSchema.safeParse(quarter).success) throw new UsageProblem('unknown-quarter', { quarter })
    await desk.open(positional(args, 0))
    await onFile(desk.path(out), () => mkdir(desk.path(out), { recursive: true }))
    const { files } = await desk.ask('disclosure.management-report', {
      quarter,
      page: paperOption(args),
      language: option(args, 'language') ?? 'en',
      folder: desk.token(out, 'folder'),
      replace: true,
    })
    return {
      exitCode: 0,
      json: { files },
      text: textTable(
        ['format', 'sizeBytes', 'path'].map(key => t(`cli:export.${key}`)),
        files.map(file => [file.format, file.sizeBytes, file.path]),
      ),
    }
  },
}
