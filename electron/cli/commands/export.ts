import { mkdir } from 'node:fs/promises'
import { FORMATS, type Format } from '@shared/disclosure/file-name'
import { withheldWords } from '@shared/disclosure/profiles/withheld-words'
import { onFile } from '../../engine/store/file-refusal'
import { flag, positional, requiredOption, UsageProblem, type Command } from '../command'
import { PAPER_OPTION, paperOption } from '../paper-option'
import { PROFILE_OPTIONS, profileOptions } from '../profile-options'
import { textTable } from '../text-table'

function readFormats(text: string): Format[] {
  const names = text.split(',').map(name => name.trim())
  return [...new Set(names)].map(name => {
    const format = FORMATS.find(known => known === name)
    if (!format) throw new UsageProblem('unknown-format', { format: name, known: FORMATS.join(', ') })
    return format
  })
}

export const exportCommand: Command = {
  name: 'export',
  required: ['WS.fivefold'],
  options: {
    ...PROFILE_OPTIONS,
    ...PAPER_OPTION,
    regime: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    strict: { type: 'boolean' },
  },
  async run(args, desk) {
    const { t } = desk
    const regime = requiredOption(args, 'regime')
    const formats = readFormats(requiredOption(args, 'format'))
    const out = requiredOption(args, 'out')
    const chosen = profileOptions(args, 'public')
    await desk.open(positional(args, 0))
    await onFile(desk.path(out), () => mkdir(desk.path(out), { recursive: true }))
    const result = await desk.ask('disclosure.export', {
      ...chosen,
      regime,
      formats,
      page: paperOption(args),
      folder: desk.token(out, 'folder'),
    })
    const headings = ['format', 'sizeBytes', 'path'].map(key => t(`cli:export.${key}`))
    return {
      exitCode: flag(args, 'strict') && result.coverage.missing > 0 ? 1 : 0,
      json: result,
      text: [
        textTable(
          headings,
          result.files.map(file => [file.format, file.sizeBytes, file.path]),
        ),
        t('cli:export.coverage', result.coverage),
        withheldWords(result.withheld, (key, params) => t(key, { ...params })).join('\n'),
      ].join('\n\n'),
    }
  },
}
