import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '@shared/contract/error'
import { translatorFor } from '@shared/text/translator'
import methodPage from '../../../docs/method.md?raw'
import recomputeScript from '../../../assets/bundle/recompute.mjs?raw'
import type { EvidenceView } from '@shared/contract/evidence'
import type { RiskModel } from '@shared/risk/model'
import type { WorkPriority } from '@shared/risk/work-order'
import type { Call } from '../call'
import { changesInParts, modelOf, placesOfRun, unpackCorridorParts, unpackSupplierParts } from '../risk'
import { readBytes } from '../store/evidence'
import { readRun, type ScoreRow } from '../store/risk'
import { scoresWithParts, siteScores, type ScoreWithParts } from '../store/score-lines'
import { trailEntries } from '../store/trail-lines'
import { bundleFile, type BundleFile } from './bundle/build'
import { json, lines } from './bundle/file'
import { sha256Of } from './bundle/hash'
import { mapped } from './bundle/lines'
import { allRows } from './gather/all-rows'
import { inOrderOfWork, waysInWords } from './gather/order-of-work'
import { recordFiles } from './bundle-records'
import { figuresFile } from './bundle-figures'
import type { Produced } from './produce'
import { MEDIA_TYPES, type Rendered } from './render'
import type { PageSize } from './render/html'
import { certificateFiles } from './screening-certificate'
import { VERIFY_PAGE } from './verify-page'

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
function waysFound(model: RiskModel) {
  const found = new Map<string, ReturnType<typeof changesInParts> & { wouldChange: string[] }>()
  return (id: string, parts: ReturnType<typeof unpackSupplierParts>) => {
    const known = found.get(id)
    if (known !== undefined) return known
    const ways = changesInParts(parts, model)
    const told = { ...ways, wouldChange: waysInWords(ways, site => site) }
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
const METHOD_FILES = [
  bundleFile('method/method.md', 'method', 'text/markdown', methodPage),
  bundleFile('method/recompute.mjs', 'method', 'text/javascript', recomputeScript),
]

/** The newest run: its model with every weight, and each score with the inputs it was made from. */
async function scoreFiles(call: Call): Promise<readonly BundleFile[]> {
  const { store } = call
  const run = await readRun(store, null)
  if (run === undefined) return []
  const { model, summary, editions, ...rest } = run
  const parsed = { summary: JSON.parse(summary) as unknown, editions: JSON.parse(editions) as unknown }
  const places = await placesOfRun(call, run)
  const ways = waysFound(modelOf(run))
  const order = new Map(
    (await inOrderOfWork(call, run.id)).map((row, at) => [row.id, { ...row.work, number: at + 1 }]),
  )
  return [
    ...METHOD_FILES,
    ...(places === null ? [] : [json('data/places.json', 'data', places)]),
    json('scores/run.json', 'scores', { ...rest, ...parsed }),
    json('method/risk-model.json', 'method', JSON.parse(model)),
    lines('scores/suppliers.jsonl', 'scores', () =>
      mapped(scoresWithParts(store, run.id, 'supplier'), supplierLine(ways, order)),
    ),
    lines('scores/sites.jsonl', 'scores', () => mapped(siteScores(store, run.id), siteLine)),
    lines('scores/corridors.jsonl', 'scores', () =>
      mapped(scoresWithParts(store, run.id, 'corridor'), scoreLine(unpackCorridorParts)),
    ),
  ]
}

async function screeningFiles(call: Call, page: PageSize): Promise<readonly BundleFile[]> {
  const state = await call.ask('screening.state', {})
  if (state.run === null) return []
  const candidates = await allRows(stretch =>
    call.ask('screening.candidates', { states: [], verdict: null, subjectType: null, text: '', ...stretch }),
  )
  const { names } = await call.ask('screening.uncheckable', { runId: state.run.id })
  const certificate = await certificateFiles(call, page)
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
    json('screening/run.json', 'screening', { run: state.run, uncheckable: names, counts }),
    lines('screening/candidates.jsonl', 'screening', () => candidates),
  ]
}

async function dataFiles(call: Call, { regime }: Produced): Promise<readonly BundleFile[]> {
  const { editions } = await call.ask('reference.editions', {})
  const framework: unknown = JSON.parse(
    await readFile(join(call.assetsDir, 'frameworks', 'five-steps.json'), 'utf8'),
  )
  return [
    json('data/editions.json', 'data', editions),
    json('method/regime.json', 'method', regime),
    json('method/five-steps.json', 'method', framework),
  ]
}

/** The trail as it was when the statement was made; whoever has it can recompute the chain of hashes. */
function trailFile({ store }: Call): BundleFile {
  const upTo = store.trail.head
  return lines('trail/trail.jsonl', 'trail', () => mapped(trailEntries(store, upTo), entry => entry))
}

const extensionOf = (fileName: string): string =>
  /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? 'bin'

function evidencePath(file: EvidenceView, number: number): string {
  return `evidence/${String(number).padStart(4, '0')}-${file.sha256.slice(0, 8)}.${extensionOf(file.fileName)}`
}

/** The bytes of a file, read when they are needed and only if they are still what was added. */
function evidenceFile(call: Call, file: EvidenceView, number: number): BundleFile {
  return {
    path: evidencePath(file, number),
    role: 'evidence',
    mediaType: /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/.test(file.mediaType)
      ? file.mediaType
      : 'application/octet-stream',
    read: async function* () {
      const bytes = await readBytes(call.store, file.sha256)
      if (bytes === null || sha256Of(bytes) !== file.sha256) {
        throw new Refusal({ code: 'refused', detail: 'evidence-changed', params: { title: file.title } })
      }
      yield bytes
    },
  }
}

export interface EvidenceChoice {
  readonly files: readonly BundleFile[]
  readonly leftOut: number
}

/** The evidence by choice: restricted files never go in, and the index says of each file whether and why it is not there. */
export function evidenceFiles(call: Call, { evidence }: Produced, wanted: boolean): EvidenceChoice {
  const numbered = evidence.files.map((file, index) => ({
    file,
    number: index + 1,
    held: file.restricted ? 'restricted' : wanted ? null : 'not-chosen',
  }))
  const index = numbered.map(({ file, number, held }) => ({
    number,
    title: file.restricted ? null : file.title,
    sha256: file.sha256,
    sizeBytes: file.sizeBytes,
    mediaType: file.mediaType,
    path: held === null ? evidencePath(file, number) : null,
    leftOutBecause: held,
    /** What it stands behind, by kind and id. */
    uses: file.uses.map(({ target }) => ({ type: target.type, id: target.id })),
  }))
  const included = numbered.filter(({ held }) => held === null)
  return {
    files: [
      json('evidence/index.json', 'evidence', index),
      ...included.map(({ file, number }) => evidenceFile(call, file, number)),
    ],
    leftOut: numbered.length - included.length,
  }
}

function aboutFile({ report }: Produced): BundleFile {
  const t = translatorFor(report.language)
  const text = t('disclosure:about.readme', {
    entity: report.entity,
    period: report.periodLabel,
    regime: report.kind,
    edition: report.edition,
  })
  return bundleFile('about/README.txt', 'about', 'text/plain', `${text}\n`)
}

const VERIFY_FILE = bundleFile('verify.html', 'about', 'text/html', VERIFY_PAGE)

/** Everything of a bundle but the statement itself and the evidence. */
export async function recordedFiles(
  call: Call,
  produced: Produced,
  page: PageSize,
): Promise<readonly BundleFile[]> {
  return [
    aboutFile(produced),
    VERIFY_FILE,
    await figuresFile(call, produced),
    ...(await scoreFiles(call)),
    ...(await dataFiles(call, produced)),
    ...(await screeningFiles(call, page)),
    ...(await recordFiles(call, produced)),
    trailFile(call),
  ]
}
