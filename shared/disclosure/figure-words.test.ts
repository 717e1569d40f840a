import { describe, expect, it } from 'vitest'
import { localeWords } from '../text/locale-words'
import { translatorFor } from '../text/translator'
import { figureWords, type FigureVoice } from './figure-words'
import { KPI_KEYS } from './key-figures'

function voiceOf(language: string): FigureVoice {
  const t = translatorFor(language)
  return {
    say: key => t(key, { defaultValue: '' }) || null,
    number: value => String(value),
    country: code => localeWords(language).country(code),
  }
}

const named = (key: string, language = 'en') => figureWords(key, voiceOf(language))?.join(' · ')

/** Every form of key that a statement prints. */
const KEYS = [
  ...KPI_KEYS.filter(key => key !== 'training.coveredPct'),
  ...['register.subAgents', 'register.licences.licensed', 'register.licences.notValid'],
  ...['register.licences.unknown', 'register.byTier.2.sharePct', 'register.byTier.unknown.sites'],
  ...['register.byCountry.BD.suppliers', 'register.byCountry.others.sharePct'],
  ...['register.bySector.fisheries.sites', 'register.bySector.unknown.suppliers'],
  ...['gaps.base.suppliers', 'gaps.base.sites', 'gaps.base.recruiters', 'gaps.base.corridors'],
  ...['gaps.suppliersWithoutSite', 'gaps.suppliersWithoutCountry.sharePct', 'gaps.suppliersWithoutTier'],
  ...['gaps.suppliersWithoutSector', 'gaps.sitesWithoutWorkers', 'gaps.sitesWithoutRecruiterChain.sharePct'],
  ...['gaps.recruitersWithoutLicenceStatus', 'gaps.corridorsWithoutFees.sharePct'],
  ...['risk.bands.low.sites', 'risk.bands.medium.corridors', 'risk.bands.critical.workers'],
  ...['risk.countries.BD.highOrCritical', 'risk.countries.BD.suppliers', 'risk.near.suppliers'],
  ...['risk.near.withinKm', 'risk.near.workers', 'risk.near.workersSharePct', 'risk.provisional'],
  ...['risk.scoredSuppliers', 'risk.work.3.number', 'risk.work.3.severity', 'risk.work.3.likelihood'],
  ...['risk.work.3.residual', 'risk.work.shown', 'corridors.2.number', 'corridors.2.months'],
  ...['corridors.2.workersPerYear', 'corridors.2.owed.QAR', 'corridors.2.paid.QAR', 'corridors.shown'],
  ...['corridors.aboveThreeMonths', 'corridors.burdenNotKnown', 'corridors.workersPerYear'],
  ...['coverage.OECD5.answered', 'coverage.OECD5.partly', 'coverage.OECD5.missing'],
  ...['coverage.OECD5.not-applicable', 'screening.checked', 'screening.notCheckable', 'screening.open'],
  ...['screening.thresholdPct', 'screening.lists.1.entries', 'screening.trueMatches'],
  ...['screening.falseMatches', 'screening.unsure', 'response.findings.total', 'response.findings.4.open'],
  ...['response.findings.notRated.closed', 'response.findings.5.peopleAffected', 'response.actions.total'],
  ...['response.actions.open', 'response.decisions.total', 'response.decisions.continue'],
  ...['response.decisions.suspend', 'response.decisions.disengage', 'audits.1.findings.critical'],
  ...['audits.1.findings.observation', 'audits.1.findingsClosed', 'audits.1.interviews'],
  ...['audits.1.checklists.2.met', 'audits.1.checklists.2.notLookedAt', 'audits.takenOver'],
  ...['audits.withoutLimits', 'evidence.8.number', 'evidence.8.sizeBytes', 'evidence.total'],
  ...['steps.S2.progressPct', 'steps.S2.gatesReady', 'steps.S2.gatesTotal', 'requirements.S1.01.maturity'],
  ...['grievances.resolved', 'grievances.medianDaysToFirstResponse', 'remedy.owed.NPR', 'remedy.paid.NPR'],
  ...['remedy.open.NPR', 'remedy.remedies', 'remedy.closed', 'remedy.notKnown', 'remedy.workersOwed'],
  ...['remedy.workersHelped', 'remedy.workersConfirmed', 'remedy.workersUnreachable'],
  ...['remedy.documentsReturned', 'questionnaires.sent', 'questionnaires.recipients'],
  ...['questionnaires.flagged', 'registers.policies', 'registers.trainings', 'training.audience'],
  ...['training.covered', 'kpi.1.baseline', 'kpi.1.target', 'kpi.1.2025', 'kpi.total', 'edition.number'],
  ...['editions.2.number', 'previous.edition', 'entity.employees'],
  ...['previous.register.sites', 'change.register.sites'],
]

describe('a figure', () => {
  it.each(['en', 'ne', 'fr', 'es', 'ar'])('has words, whatever its key: %s', language => {
    expect(KEYS.filter(key => named(key, language) === undefined)).toEqual([])
  })

  it.each([
    ['register.suppliers', 'Suppliers on record'],
    ['register.byCountry.BD.sharePct', 'Suppliers by country · Bangladesh · Share of suppliers (%)'],
    [
      'risk.countries.BD.highOrCritical',
      'Countries with suppliers in the high or critical band · Bangladesh · High or critical',
    ],
    ['corridors.3.owed.QAR', 'Recruitment corridors · 3 · Owed in all · QAR'],
    ['gaps.suppliersWithoutTier.sharePct', 'Suppliers whose tier is not known · Share (%)'],
    ['previous.register.sites', 'Sites on record · in the statement before'],
  ])('is called as the statement calls it: %s', (key, words) => {
    expect(named(key)).toBe(words)
  })

  it.each(['', 'of.nobody', 'register.byTier', 'risk.bands.purple.sites', '__proto__', 'change.of.nobody'])(
    'that nobody knows has none: %j',
    key => {
      expect(named(key)).toBeUndefined()
    },
  )
})
