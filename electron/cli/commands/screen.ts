import type { PaperSize } from '@shared/units/paper'
import { mkdir } from 'node:fs/promises'
import type { WrittenFile } from '@shared/contract/disclosure'
import { onFile } from '../../engine/store/file-refusal'
import { option, positional, type Command } from '../command'
import { PAPER_OPTION, paperOption } from '../paper-option'
import type { Desk } from '../desk'
import { allRows } from '../pages'
import { textTable } from '../text-table'

const SHOWN = 10

/** The certificate of the run, into a folder that is made when it is not there. */
async function writeCertificate(
  desk: Desk,
  folder: string,
  page: PaperSize,
): Promise<readonly WrittenFile[]> {
  await onFile(desk.path(folder), () => mkdir(desk.path(folder), { recursive: true }))
  const input = { page, folder: desk.token(folder, 'folder'), replace: true } as const
  return (await desk.ask('disclosure.screening-certificate', input)).files
}

export const screenCommand: Command = {
  name: 'screen',
  required: ['WS.fivefold'],
  options: { ...PAPER_OPTION, certificate: { type: 'string' } },
  async run(args, desk) {
    const { t } = desk
    await desk.open(positional(args, 0))
    const { run } = await desk.ask('screening.run', { threshold: null })
    const { names } = await desk.ask('screening.uncheckable', { runId: run.id })
    const folder = option(args, 'certificate')
    const certificate = folder === null ? [] : await writeCertificate(desk, folder, paperOption(args))
    const candidates = await allRows(stretch =>
      desk.ask('screening.candidates', {
        states: [],
        verdict: null,
        subjectType: null,
        text: '',
        ...stretch,
      }),
    )
    const headings = ['subject', 'listed', 'list', 'similarity', 'state'].map(key => t(`cli:screen.${key}`))
    const rows = candidates
      .slice(0, SHOWN)
      .map(({ subject, match, list, state }) => [
        subject.name,
        match.theirName,
        list.title,
        Number(match.score.toFixed(2)),
        state,
      ])
    const head = t('cli:screen.head', {
      count: run.candidates,
      subjects: run.subjects,
      entries: run.editions.reduce((sum, edition) => sum + edition.entries, 0),
      uncheckable: names.length,
    })
    return {
      exitCode: 0,
      json: {
        run,
        candidates,
        uncheckable: names,
        certificate,
        notice: t('screening:certificate.noClearance'),
      },
      text: [
        head,
        ...(rows.length > 0 ? [textTable(headings, rows)] : []),
        ...certificate.map(file => file.path),
        t('screening:certificate.noClearance'),
      ].join('\n\n'),
    }
  },
}
