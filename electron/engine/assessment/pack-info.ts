import { questionsIn, type Pack } from '@shared/assessment/pack'
import { Refusal } from '@shared/contract/error'
import type { InputOf } from '@shared/contract/contract'
import type { PackInfo, PackVersions } from '@shared/contract/assessment'
import { textIn } from '@shared/steps/local-text'
import type { Call } from '../call'
import { programPacks } from '../frameworks'
import { assessmentPacks, keepVersion, packOf, packOfEdition, type PackReading } from '../packs'
import {
  insertConfirmedLanguage,
  readConfirmedLanguages,
  readPackEditions,
  usesOfPack,
  type PackEdition,
} from '../store/packs'
import { changesBetween } from './changes-between'

/** What is said of a questionnaire before its questions are read. */
export const packInfo = (pack: Pack, own: boolean): PackInfo => ({
  id: pack.id,
  kind: pack.kind,
  version: pack.version,
  title: pack.title,
  intro: pack.intro,
  declaration: pack.declaration,
  answerWords: pack.answerWords,
  sources: pack.sources,
  validMonths: pack.validMonths,
  questions: questionsIn(pack).length,
  short: questionsIn(pack).filter(question => question.short).length,
  translations: pack.translations,
  own,
})

export async function packInfos(at: PackReading): Promise<PackInfo[]> {
  const [packs, program] = await Promise.all([assessmentPacks(at), programPacks(at.assetsDir)])
  const ours = new Set(program.map(one => one.id))
  return packs.map(pack => packInfo(pack, !ours.has(pack.id)))
}

/** A questionnaire with every version of it that was used here, and who stands for its translations. */
export async function packVersions(packId: string, call: Call): Promise<PackVersions> {
  const pack = await packOf(call, packId)
  const [editions, confirmed, uses] = await Promise.all([
    readPackEditions(call.store),
    readConfirmedLanguages(call.store),
    usesOfPack(call.store, packId),
  ])
  const kept = editions.filter(one => one.packId === packId)
  const isKept = kept.some(one => one.version === pack.version)
  const versions = [...kept, ...(isKept ? [] : [null])]
  const packs = await Promise.all(
    versions.map(async one => (one === null ? pack : await packOfEdition(call, one))),
  )
  return {
    pack: packInfo(
      pack,
      kept.some(one => one.own),
    ),
    versions: versions.map((edition, at) => versionView(edition, packs, at)).reverse(),
    uses,
    confirmed: confirmed
      .filter(one => one.packId === packId && one.version === pack.version)
      .map(({ language, confirmedBy, confirmedAt }) => ({ language, confirmedBy, confirmedAt })),
  }
}

/** The versions of a questionnaire before the one in force, and whether the house has made it. */
export async function earlierVersions(
  { id, version }: Pack,
  call: Call,
): Promise<{ readonly own: boolean; readonly earlier: readonly Pack[] }> {
  const kept = (await readPackEditions(call.store)).filter(one => one.packId === id)
  const earlier = kept.filter(one => one.version !== version)
  return {
    own: kept.some(one => one.own),
    earlier: await Promise.all(earlier.map(one => packOfEdition(call, one))),
  }
}

function versionView(
  edition: PackEdition | null,
  packs: readonly Pack[],
  at: number,
): PackVersions['versions'][number] {
  const [before, pack] = [packs[at - 1], packs[at]]
  return {
    version: pack?.version ?? '',
    fileName: edition?.fileName ?? null,
    takenAt: edition?.takenAt ?? null,
    takenBy: edition?.takenBy ?? null,
    changes: before === undefined || pack === undefined ? null : changesBetween(before, pack),
  }
}

/** Records who stands for a translation of the version in force. */
export async function confirmLanguage(
  { packId, language, name }: InputOf<'assessment.confirm-language'>,
  call: Call,
): Promise<null> {
  const pack = await packOf(call, packId)
  const params = { title: textIn(pack.title, 'en'), language }
  if (pack.translations[language] === undefined)
    throw new Refusal({ code: 'refused', detail: 'no-such-language', params })
  if (pack.translations[language] === 'confirmed')
    throw new Refusal({ code: 'refused', detail: 'language-confirmed', params })
  const kept = await keepVersion(call, pack)
  await call.change({
    topic: 'assessment',
    action: 'assessment.confirm-language',
    summary: params,
    undo: 'step',
    rows: [
      ...kept.rows,
      insertConfirmedLanguage(call.newId(), {
        packId,
        version: pack.version,
        language,
        confirmedBy: name,
        confirmedAt: call.now(),
      }),
    ],
    bulk: kept.bulk,
    touched: ['assessment', 'questionnaires'],
  })
  return null
}
