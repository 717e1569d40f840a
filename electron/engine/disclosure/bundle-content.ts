import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Profile } from '@shared/disclosure/profiles/profile'
import { HEADS_PATH } from '@shared/disclosure/bundle/signed-head'
import type { TrailEnd } from '@shared/disclosure/manifest'
import { leftOutOfBundle } from '@shared/disclosure/profiles/published'
import { translatorFor } from '@shared/text/translator'
import methodPage from '../../../docs/method.md?raw'
import recomputeScript from '../../../assets/bundle/recompute.mjs?raw'
import type { Report } from '@shared/disclosure/report'
import type { RiskModel } from '@shared/risk/model'
import type { WorkPriority } from '@shared/risk/work-order'
import type { Call } from '../call'
import { changesInParts, modelOf, placesOfRun, unpackCorridorParts, unpackSupplierParts } from '../risk'
import { readRun, type ScoreRow } from '../store/risk'
import { scoresWithParts, siteScores, type ScoreWithParts } from '../store/score-lines'
import { ownSignedHeads } from '../store/signed-heads'
import { trailEntries } from '../store/trail-lines'
import { bundleFile, type BundleFile } from './bundle/build'
import { json, lines } from './bundle/file'
import { mapped } from './bundle/lines'
import { allRows } from './gather/all-rows'
import { inOrderOfWork, waysInWords } from './gather/order-of-work'
import { evidenceFiles, type EvidenceChoice } from './bundle-evidence'
import { recordFiles } from './bundle-records'
import { figuresFile } from './bundle-figures'
import { handedOver, type HandedOver } from './handed-over'
import type { Outgoing } from './outgoing'
import { MEDIA_TYPES, type Rendered } from './render'
import type { PageSize } from './render/html'
import { certificateFiles } from './screening-certificate'
import { verifyPageIn } from './verify-page'

export const statementFiles = (rendered: readonly Rendered[]): readonly BundleFile[] =>
  rendered.map(({ format, name, bytes }) =>
    bundleFile(`statement/${name}`, 'statement', MEDIA_TYPES[format], bytes),
  )

const scoreNumbers = (row: ScoreRow) => ({
  id: row.subject_id,
  name: row.name,
  country: row.country,
  residual: row.residual,
  inherent: row.inherent,
  band: row.band,
  confidence: row.confidence,
  range: { low: row.range_low, high: row.range_high },
  provisional: row.provisional === 1,
  floors: JSON.parse(row.floors) as unknown,
  drivers: JSON.parse(row.drivers) as unknown,
})

const scoreLine = (unpacked: (parts: Uint8Array) => unknown) => (row: ScoreWithParts) => ({
  ...scoreNumbers(row),
  parts: unpacked(row.parts),
})

/** What would change the bands of a run, found once: a file is read twice, to hash it and to write it. */
function waysFound(model: RiskModel, language: string) {
  const found = new Map<string, ReturnType<typeof changesInParts> & { wouldChange: string[] }>()
  return (id: string, parts: ReturnType<typeof unpackSupplierParts>) => {
    const known = found.get(id)
    if (known !== undefined) return known
    const ways = changesInParts(parts, model)
    const told = { ...ways, wouldChange: waysInWords(ways, site => site, language) }
    found.set(id, told)
    return told
  }
}

/** A supplier's score with its place in the order of work (its number in the statement) and what would change its band. */
const supplierLine =
  (
    ways: ReturnType<typeof waysFound>,
    order: ReadonlyMap<string, Partial<WorkPriority> & { number: number }>,
  ) =>
  (row: ScoreWithParts) => {
    const parts = unpackSupplierParts(row.parts)
    return {
      ...scoreNumbers(row),
      work: order.get(row.subject_id) ?? null,
      ...ways(row.subject_id, parts),
      parts,
    }
  }

const siteLine = (row: ScoreRow) => ({
  ...scoreNumbers(row),
  supplier: row.parent_id,
  nearest:
    row.nearest_hotspot === null
      ? null
      : {
          ...(JSON.parse(row.nearest_hotspot) as object),
          distanceKm: row.nearest_km,
          edgeKm: row.nearest_edge_km,
        },
})

/** The page of the method and a script that scores again by it: built in, so that no way of starting can miss them. */
const METHOD_FILE = bundleFile('method/method.md', 'method', 'text/markdown', methodPage)
const RECOMPUTE_FILE = bundleFile('method/recompute.mjs', 'method', 'text/javascript', recomputeScript)

/** The newest run: its model with every weight, and each score with the inputs it was made from. */
async function scoreFiles(
  call: Call,
  { language }: Report,
  files: HandedOver,
): Promise<readonly BundleFile[]> {
  const { store } = call
  const run = await readRun(store, null)
  if (run === undefined) return []
  const { model, summary, editions, ...rest } = run
  const parsed = { summary: JSON.parse(summary) as unknown, editions: JSON.parse(editions) as unknown }
  const places = await placesOfRun(call, run)
  const ways = waysFound(modelOf(run), language)
  const order = new Map(
    (await inOrderOfWork(call, run.id)).map((row, at) => [row.id, { ...row.work, number: at + 1 }]),
  )
  return [
    METHOD_FILE,
    ...(files.hasFields('scores/suppliers.jsonl', 'parts') ? [RECOMPUTE_FILE] : []),
    ...(places === null ? [] : files.json('data/places.json', 'data', places)),
    ...files.json('scores/run.json', 'scores', { ...rest, ...parsed }),
    json('method/risk-model.json', 'method', JSON.parse(model)),
    ...files.lines('scores/suppliers.jsonl', 'scores', () =>
      mapped(scoresWithParts(store, run.id, 'supplier'), supplierLine(ways, order)),
    ),
    ...files.lines('scores/sites.jsonl', 'scores', () => mapped(siteScores(store, run.id), siteLine)),
    ...files.lines('scores/corridors.jsonl', 'scores', () =>
      mapped(scoresWithParts(store, run.id, 'corridor'), scoreLine(unpackCorridorParts)),
    ),
  ]
}

async function screeningFiles(
  call: Call,
  page: PageSize,
  { language }: Report,
  files: HandedOver,
): Promise<readonly BundleFile[]> {
  const state = await call.ask('screening.state', {})
  if (state.run === null) return []
  const candidates = await allRows(stretch =>
    call.ask('screening.candidates', { states: [], verdict: null, subjectType: null, text: '', ...stretch }),
  )
  const { names } = await call.ask('screening.uncheckable', { runId: state.run.id })
  // The certificate names those who were compared and who decided.
  const certificate = files.profile.records === 'all' ? await certificateFiles(call, page, language) : []
  const { open, reopened, toConfirm, decided } = state
  const counts = {
    open: open + reopened + toConfirm,
    trueMatches: decided.true,
    falseMatches: decided.false,
    unsure: decided.unsure,
  }
  return [
    ...certificate.map(({ format, bytes }) =>
      bundleFile(`screening/certificate.${format}`, 'screening', MEDIA_TYPES[format], bytes),
    ),
    ...files.json('screening/run.json', 'screening', { run: state.run, uncheckable: names, counts }),
    ...files.lines('screening/candidates.jsonl', 'screening', () => candidates),
  ]
}

async function dataFiles(
  call: Call,
  { regime }: Outgoing,
  files: HandedOver,
): Promise<readonly BundleFile[]> {
  const { editions } = await call.ask('reference.editions', {})
  const framework: unknown = JSON.parse(
    await readFile(join(call.assetsDir, 'frameworks', 'five-steps.json'), 'utf8'),
  )
  return [
    ...files.json('data/editions.json', 'data', editions),
    json('method/regime.json', 'method', regime),
    json('method/five-steps.json', 'method', framework),
  ]
}

/**
 * The trail as it was when the statement was made; whoever has it can recompute the chain of hashes. A profile without it
 * has its length and last hash, by which a full bundle can later be shown to hold the same history.
 */
function trailFile({ store }: Call, { trail }: Profile, { entries, lastHash }: TrailEnd): BundleFile {
  if (trail === 'head') return json('trail/head.json', 'trail', { entries, lastHash })
  return lines('trail/trail.jsonl', 'trail', () => mapped(trailEntries(store, entries), entry => entry))
}

/** The history up to now with the heads of it that were signed; a profile without it has the newest of these only. */
function trailFiles(call: Call, profile: Profile): { readonly files: BundleFile[]; readonly end: TrailEnd } {
  const { head: entries, headHash: lastHash } = call.store.trail
  const all = ownSignedHeads(call.store, entries)
  const heads = profile.trail === 'head' ? all.slice(-1) : all
  const end = { entries, lastHash, signedHeads: heads.length }
  const signed = heads.length === 0 ? [] : [json(HEADS_PATH, 'trail', heads)]
  return { files: [trailFile(call, profile, end), ...signed], end }
}

function aboutFile({ report, profile }: Outgoing): BundleFile {
  const t = translatorFor(report.language)
  const text = t('disclosure:about.readme', {
    entity: report.entity,
    period: report.periodLabel,
    regime: report.kind,
    edition: report.edition,
  })
  const least = profile.leastCount ?? 0
  const leftOut = leftOutOfBundle(profile).map(key => `- ${t(`disclosure:${key}`, { least })}`)
  const notPublic = profile.id === 'public' ? [] : [t('disclosure:about.notPublic')]
  const made = [t(`disclosure:publishing.madeFor.${profile.id}`), ...notPublic].join(' ')
  const lines = [text, '', made, ...leftOut]
  return bundleFile('about/README.txt', 'about', 'text/plain', `${lines.join('\n')}\n`)
}

const verifyFile = ({ language }: Report): BundleFile =>
  bundleFile('verify.html', 'about', 'text/html', verifyPageIn(language))

/** Everything of a bundle but the statement itself and the evidence. */
async function recordedFiles(
  call: Call,
  produced: Outgoing,
  page: PageSize,
  history: readonly BundleFile[],
): Promise<readonly BundleFile[]> {
  const files = handedOver(produced)
  return [
    aboutFile(produced),
    verifyFile(produced.report),
    await figuresFile(call, produced),
    ...(await scoreFiles(call, produced.report, files)),
    ...(await dataFiles(call, produced, files)),
    ...(await screeningFiles(call, page, produced.report, files)),
    ...(await recordFiles(call, produced, files)),
    ...history,
  ]
}

/** Files that came with the program: the same for everybody, and nothing of anybody is in them. */
const OURS: readonly string[] = [
  'verify.html',
  'method/method.md',
  'method/recompute.mjs',
  'method/regime.json',
  'method/five-steps.json',
]

export interface BundleContent {
  readonly files: readonly BundleFile[]
  readonly evidence: EvidenceChoice
  readonly trail: TrailEnd
  /** Files that are looked through before the bundle is saved: all but those that came with the program, and evidence, which was looked through one by one or goes out as it is. */
  readonly toCheck: readonly BundleFile[]
}

/** All that goes into a bundle beside the statement. */
export async function bundleContent(
  call: Call,
  produced: Outgoing,
  { page, evidence: wanted }: { readonly page: PageSize; readonly evidence: boolean },
): Promise<BundleContent> {
  const history = trailFiles(call, produced.profile)
  const recorded = await recordedFiles(call, produced, page, history.files)
  const evidence = await evidenceFiles(call, produced, wanted)
  return {
    files: [...recorded, evidence.index, ...evidence.files],
    evidence,
    trail: history.end,
    toCheck: [...recorded.filter(({ path }) => !OURS.includes(path)), evidence.index],
  }
}
