import { DecisionMemory, type DuplicateDecision } from '../../duplicates/decisions'
import { findTable } from '../find-table'
import { mappingOf, type SheetMapping } from '../mapping'
import { matchKey, type Existing } from '../plan/context'
import type { ImportPlan } from '../plan/plan'
import { planImport } from '../plan/plan'
import type { PlannedRecord } from '../plan/records'
import type { Gazetteer } from '../places/gazetteer'
import { EMPTY_CELL, numberCell, textCell, type Cell, type Sheet } from '../sheet'
import { isRecognised, suggestMapping } from '../suggest'

export type Written = string | number | null | Cell

const cellOf = (value: Written): Cell => {
  if (value === null) return EMPTY_CELL
  if (typeof value === 'object') return value
  return typeof value === 'number' ? numberCell(value) : textCell(value)
}

/** A sheet from rows as a person would type them; the first row is number 1. */
export function sheetFrom(name: string, rows: readonly (readonly Written[])[]): Sheet {
  return {
    name,
    hidden: false,
    rows: rows.map((row, index) => ({ number: index + 1, cells: row.map(cellOf) })),
  }
}

export const NOTHING_YET: Existing = {
  suppliers: [],
  sites: [],
  originGroups: [],
  recruiters: [],
  recruiterLinks: [],
  corridors: [],
  corridorStops: [],
  corridorFees: [],
  corridorRecruiters: [],
  corridorCohorts: [],
  supplyRelations: [],
  contacts: [],
  relatedParties: [],
}

const IMPORT_ID = '01900000-0000-7000-8000-000000000000'

/** Ids that count up, so that plans in tests are the same on every run. */
function countingIds(first = 1): () => string {
  let next = first
  return () => `01900000-0000-7000-8000-${String(next++).padStart(12, '0')}`
}

interface PlanSettings {
  readonly existing?: Existing
  readonly answers?: Readonly<Record<string, string>>
  readonly adjust?: (mapping: SheetMapping) => SheetMapping
  readonly firstId?: number
  readonly keepContacts?: boolean
  readonly gazetteer?: Gazetteer
  /** The plan by which the same file came in before. */
  readonly before?: ImportPlan
  readonly decisions?: readonly DuplicateDecision[]
}

/** Finds, guesses and plans sheets in one go, as the engine does without corrections. */
export function planOf(sheets: readonly Sheet[], settings: PlanSettings = {}): ImportPlan {
  const mapped = sheets.flatMap(sheet => {
    const table = findTable(sheet)
    if (!table) return []
    const guess = suggestMapping(table)
    if (!isRecognised(guess)) return []
    const mapping = mappingOf(sheet.name, guess)
    return [{ table, mapping: settings.adjust?.(mapping) ?? mapping }]
  })
  return planImport(mapped, settings.existing ?? NOTHING_YET, {
    importId: IMPORT_ID,
    fileName: 'list.xlsx',
    now: '2026-11-24T08:00:00.000Z',
    newId: countingIds(settings.firstId),
    answers: settings.answers ?? {},
    keepContacts: settings.keepContacts ?? false,
    outlines: { near: () => null, onLand: () => true },
    gazetteer: settings.gazetteer ?? { search: () => ({ state: 'unknown' }) },
    decisions: new DecisionMemory(settings.decisions),
    remembered: new Map((settings.before?.matches ?? []).map(match => [matchKey(match), match.recordId])),
  })
}

const applied = <T extends { readonly id: string }>(
  before: readonly T[],
  planned: readonly PlannedRecord<T>[],
): T[] => {
  const after = new Map(before.map(record => [record.id, record]))
  for (const record of planned) after.set(record.after.id, record.after)
  return [...after.values()]
}

/** The workspace's records after a plan was carried out. */
export function carriedOut(plan: ImportPlan, existing: Existing = NOTHING_YET): Existing {
  const { records } = plan
  return {
    suppliers: applied(existing.suppliers, records.suppliers),
    sites: applied(existing.sites, records.sites),
    originGroups: applied(existing.originGroups, records.originGroups),
    recruiters: applied(existing.recruiters, records.recruiters),
    recruiterLinks: applied(existing.recruiterLinks, records.recruiterLinks),
    corridors: applied(existing.corridors, records.corridors),
    corridorStops: applied(existing.corridorStops, records.corridorStops),
    corridorFees: applied(existing.corridorFees, records.corridorFees),
    corridorRecruiters: applied(existing.corridorRecruiters, records.corridorRecruiters),
    corridorCohorts: applied(existing.corridorCohorts, records.corridorCohorts),
    supplyRelations: applied(existing.supplyRelations, records.supplyRelations),
    contacts: applied(existing.contacts, records.contacts),
    relatedParties: applied(existing.relatedParties, records.relatedParties),
  }
}
