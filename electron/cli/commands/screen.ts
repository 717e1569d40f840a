import { positional, type Command } from '../command'
import { allRows } from '../pages'
import { textTable } from '../text-table'

const SHOWN = 10

export const screenCommand: Command = {
  name: 'screen',
  required: ['WS.fivefold'],
  async run(args, desk) {
    const { t } = desk
    await desk.open(positional(args, 0))
    const { run } = await desk.ask('screening.run', { threshold: null })
    const { names } = await desk.ask('screening.uncheckable', { runId: run.id })
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
      json: { run, candidates, uncheckable: names },
      text: rows.length > 0 ? `${head}\n\n${textTable(headings, rows)}` : head,
    }
  },
}
