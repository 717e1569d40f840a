import type { OwnListMapping } from '@shared/screening/formats/own-list'
import { zipBytes } from '../../intake/testing/nasty'
import type { TestEngine } from '../test-engine'
import type { Shipped } from './list-targets'
import { through, type Reading, type Target } from './target'

const OWN_LIST =
  'Firm Name,Aliases,Country,Ineligibility From,Ineligibility To,Grounds\n' +
  'Riverbend Works SARL,Riverbend; RBW,Burundi,2024-03-01,2029-02-28,Fraud\n' +
  'Grey Heron Trading,,United Arab Emirates,05-Jan-2025,Ongoing,Collusion\n'

/** Lists of parties to screen against: the publishers' own formats, in a zip, and a table of one's own. */
export async function sanctionsTargets(
  test: TestEngine,
  { asset, beside }: Shipped,
): Promise<readonly Target[]> {
  const sample = (name: string): Buffer => beside(`screening/lists/testing/${name}`)
  const loaded = (name: string, extension: string, corpus: readonly Buffer[]): Target => ({
    ...{ name, extension, corpus },
    ...through(test, 'screening.load-list', file => ({ files: [file] })),
  })
  const faulty = beside('screening/testing/un-list-with-faults.xml')
  const family = ['sdn', 'alt', 'add'].map(part => [`${part}.csv`, sample(`${part}.csv`)] as const)
  return [
    loaded('sanctions-xml', 'xml', [
      asset('sample/sample-sanctions-list.xml').subarray(0, 60_000),
      faulty,
      sample('sdn_advanced.xml'),
    ]),
    loaded(
      'sanctions-csv',
      'csv',
      ['eu', 'sdn', 'debarred'].map(name => sample(`${name}.csv`)),
    ),
    loaded('sanctions-json-lines', 'ndjson', [sample('entities.ndjson')]),
    loaded('sanctions-zip', 'zip', [
      Buffer.from(await zipBytes({ 'un.xml': faulty })),
      Buffer.from(await zipBytes(Object.fromEntries(family))),
    ]),
    { ...{ name: 'sanctions-own', extension: 'csv', corpus: [Buffer.from(OWN_LIST)] }, ...ownList(test) },
  ]
}

/** A table of one's own, by the columns that are suggested for it. */
const ownList = (test: TestEngine): Reading => ({
  endpoints: ['screening.own-columns', 'screening.load-own-list'],
  read: async path => {
    const file = test.opening(path)
    const found = await test.engine.call('screening.own-columns', { file })
    if (!found.ok) return found
    const { columns } = found.value
    const mapping: OwnListMapping = {
      columns: columns.flatMap(({ column, suggested: field }) => (field === null ? [] : [{ column, field }])),
      headings: columns.map(({ heading }) => heading),
      defaultType: 'organisation',
    }
    return test.engine.call('screening.load-own-list', {
      ...{ file, title: 'Bank debarments', publisher: 'Invented Bank', kind: 'debarment', mapping },
    })
  },
})
