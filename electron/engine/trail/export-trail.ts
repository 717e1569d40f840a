import type { InputOf } from '@shared/contract/contract'
import type { TrailEntry, TrailLeft } from '@shared/contract/trail'
import { localeWords } from '@shared/text/locale-words'
import { asSentence, sentenceParams } from '@shared/trail/sentence-params'
import type { Call } from '../call'
import { exportList, exportWords, type ExportWords, type ListColumn } from '../export-list'
import { EXPORT_ACTIONS } from '../exports'
import { listTrail, type TrailFilter } from '../store/trail-list'
import { outwardTrail } from './outward-trail'

function columns(words: ExportWords, language: string): ListColumn<TrailEntry>[] {
  const { t } = words
  return [
    { heading: t('app:history.number'), kind: 'number', value: entry => entry.seq },
    {
      heading: t('app:history.what'),
      kind: 'text',
      width: 70,
      value: entry => sentenceOf(words, entry, language),
    },
    { heading: t('app:history.kind'), kind: 'text', value: entry => t(`app:history.kinds.${entry.kind}`) },
    { heading: t('app:history.rows'), kind: 'number', value: entry => entry.rowCount },
    { heading: t('app:history.who'), kind: 'text', value: entry => entry.actor },
    { heading: t('app:history.when'), kind: 'text', width: 26, value: entry => entry.at },
    { heading: t('app:history.reason'), kind: 'text', width: 40, value: entry => entry.reason },
    { heading: t('app:history.hash'), kind: 'text', width: 66, value: entry => entry.hash },
  ]
}

/** The topic's own sentence for a change, else the trail's; as the screen says it. */
export function sentenceOf(
  { say }: Pick<ExportWords, 'say'>,
  { action, summary }: Pick<TrailEntry, 'action' | 'summary'>,
  language: string,
): string {
  const [topic = '', verb = ''] = action.split('.', 2)
  const params = sentenceParams(summary, {
    date: day => localeWords(language).date(new Date(`${day}T00:00:00Z`)),
    language: code => new Intl.DisplayNames([language, 'en'], { type: 'language' }).of(code) ?? code,
    checklist: packId => say(`audits:checklist.packs.${packId}`),
  })
  const sentence = say(`${topic}:history.${verb}`, params) ?? say(`trail:action.${action}`, params) ?? action
  return asSentence(sentence, language)
}

/** A filter as the store takes it: what left the program is known by its actions. */
export function seenBy<Filter extends { readonly left?: TrailLeft | undefined }>({
  left,
  ...filter
}: Filter): Omit<Filter, 'left'> & Pick<TrailFilter, 'actions' | 'otherThan'> {
  return {
    ...filter,
    actions: left === 'only' ? EXPORT_ACTIONS : undefined,
    otherThan: left === 'without' ? EXPORT_ACTIONS : undefined,
  }
}

export async function exportTrail(
  { file, format, language, ...chosen }: InputOf<'trail.export'>,
  call: Call,
): Promise<{ rows: number }> {
  const filter = seenBy(chosen)
  const words = exportWords(language)
  const { total } = await listTrail(call.store, { ...filter, before: null, limit: 1 })
  // The trail is read from its end, each stretch before the one above it.
  let before: number | null = null
  const stretch = async (_: number, limit: number): Promise<readonly TrailEntry[]> => {
    const { entries } = await outwardTrail(call.store, { ...filter, before, limit })
    before = entries.at(-1)?.seq ?? before
    return entries
  }
  return exportList(
    call,
    { file, format, language },
    {
      name: words.t('app:history.title'),
      columns: columns(words, language),
      total,
      stretch,
    },
  )
}
