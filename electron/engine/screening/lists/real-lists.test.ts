import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listEntrySchema, type ListEntry } from '@shared/screening/entry'
import { fileSource } from './list-source'
import { readLists } from './read-lists'

const reference = process.env['FIVEFOLD_REFERENCE']
if (reference === undefined)
  console.warn('FIVEFOLD_REFERENCE is not set: the genuine extracts of lists are not read')

const folder = join(reference ?? '', 'sanctions_sample')

async function read(...names: readonly string[]) {
  const sources = names.map(name => {
    const path = join(folder, name)
    return fileSource({ path, name: basename(path), sizeBytes: statSync(path).size })
  })
  return readLists(sources, { signal: new AbortController().signal, onProgress: () => undefined })
}

async function one(...names: readonly string[]) {
  const [list, ...more] = await read(...names)
  if (list === undefined || more.length > 0) throw new Error('not one list')
  return list
}

const named = (entries: readonly ListEntry[], key: string): ListEntry => {
  const found = entries.find(entry => entry.key === key)
  if (found === undefined) throw new Error(`no entry ${key}`)
  return found
}
const texts = (entry: ListEntry): string[] => entry.names.map(name => name.text)

describe.skipIf(reference === undefined)('genuine extracts', () => {
  it('UN: persons and entities with all names', async () => {
    const list = await one('un_consolidated_sample.xml')
    expect(list.identity.code).toBe('UN-SC')
    expect(list.entries).toHaveLength(13)
    expect(list.rejected).toEqual([])
    expect(list.generatedAt).toBe('2026-02-27T00:00:09.554Z')
  })

  it('OFAC csv: the family of files makes one list, in whatever order it is given', async () => {
    const files = ['ofac_add_sample.csv', 'ofac_sdn_sample.csv', 'ofac_alt_sample.csv'] as const
    const list = await one(...files)
    expect(list.identity.code).toBe('OFAC-SDN')
    expect(list.entries).toHaveLength(12)
    expect(list.rejected).toEqual([])
    expect(list.entries.map(entry => entry.type).sort()).toEqual(
      expect.arrayContaining(['aircraft', 'organisation', 'person', 'vessel']),
    )
    const musa = named(list.entries, '6368')
    expect(texts(musa)).toEqual(
      expect.arrayContaining(["Rifa'i Ahmad Taha MUSA", 'ABU YASIR', "'ABD-AL-'IZ", "Salah 'Ali AL-KAMEL"]),
    )
    expect(musa.names.find(name => name.text === 'ABU YASIR')?.quality).toBe('low')
    expect(musa.birthDates).toEqual([{ date: '1954-06-24', fromYear: 1954, toYear: 1954, circa: false }])
    expect(musa.identifiers).toContainEqual({ kind: 'Passport', number: '83860', country: 'SD' })
    expect(musa.identifiers).toHaveLength(3)
    const ship = named(list.entries, '4234')
    expect(ship).toMatchObject({
      type: 'vessel',
      nationalities: ['CU'],
      links: [{ relation: 'owner', name: 'Compania Navegacion Golfo S.A.', key: null }],
    })
    expect(named(list.entries, '9345').programmes).toEqual(['NPWMD', 'DPRK2'])
    expect(named(list.entries, '23275').nationalities).toEqual(['UA', 'RU'])
    expect(named(list.entries, '306').addresses.length).toBeGreaterThan(3)
  })

  it('OFAC csv without its aliases or addresses is refused, and says which file is missing', async () => {
    await expect(read('ofac_sdn_sample.csv')).rejects.toMatchObject({
      error: {
        code: 'file-wrong-kind',
        detail: 'ofac-parts-missing',
        params: { missing: 'alt.csv, add.csv' },
      },
    })
  })

  it('OFAC XML and advanced XML', async () => {
    const plain = await one('ofac_sdn_xml_structure.xml')
    expect(plain).toMatchObject({ identity: { code: 'OFAC-SDN' }, generatedAt: '2026-08-05', rejected: [] })
    expect(texts(named(plain.entries, '6368'))).toEqual([
      "Rifa'i Ahmad Taha MUSA",
      "Salah 'Ali AL-KAMEL",
      "THABIT 'IZ",
      'ABU YASIR',
    ])
    expect(named(plain.entries, '6368').birthPlaces).toEqual(['Egypt'])
    const advanced = await one('ofac_sdn_advanced_structure.xml')
    expect(advanced).toMatchObject({
      identity: { code: 'OFAC-SDN' },
      generatedAt: '2026-08-05',
      rejected: [],
    })
    expect(advanced.entries).toHaveLength(1)
    expect(advanced.entries[0]).toMatchObject({
      key: '36',
      type: 'organisation',
      names: [
        { text: 'AEROCARIBBEAN AIRLINES', quality: 'primary' },
        { text: 'AERO-CARIBBEAN', quality: 'good' },
      ],
      countries: ['CU'],
      addresses: ['Havana, Cuba'],
      programmes: ['CUBA'],
      listedOn: '1986-12-10',
    })
  })

  it('EU csv and XML say the same of the same party', async () => {
    const csv = await one('eu_fsf_sample.csv')
    const xml = await one('eu_fsf_structure_sample.xml')
    expect(csv.identity).toEqual(xml.identity)
    expect(csv.generatedAt).toBe('2026-08-05')
    expect(csv.rejected).toEqual([])
    const [a, b] = [named(csv.entries, '13'), named(xml.entries, '13')]
    expect(texts(a)).toEqual(expect.arrayContaining(texts(b)))
    expect(a).toMatchObject({ type: 'person', nationalities: ['IQ'] })
    expect(a.references).toContain('EU.27.28')
    expect(a.birthDates).toEqual(b.birthDates)
    expect(texts(named(csv.entries, '900001'))).toContain('Сергей Валерьевич АКСЁНОВ')
    expect(named(csv.entries, '900003').type).toBe('organisation')
  })

  it('UK: the current list and the closed one', async () => {
    const list = await one('uk_sanctions_list_sample.csv')
    expect(list).toMatchObject({ identity: { code: 'UK-SL' }, generatedAt: '2026-02-13', rejected: [] })
    expect(list.entries).toHaveLength(3)
    expect(named(list.entries, 'AFG0006')).toMatchObject({
      type: 'person',
      birthDates: [{ date: null, fromYear: 1958, toYear: 1958, circa: false }],
      nationalities: ['AF'],
      roles: ['Mullah'],
    })
    expect(texts(named(list.entries, 'AFG0006'))).toEqual(['MOHAMMAD HASSAN AKHUND', 'محمد حسن آخوند'])
    expect(named(list.entries, 'AFG0001').references).toContain('TAe.010')
    const closed = await one('uk_conlist_legacy_sample.csv')
    expect(closed).toMatchObject({
      identity: { code: 'UK-CONLIST' },
      generatedAt: '2026-01-27',
      rejected: [],
    })
    expect(named(closed.entries, '7172')).toMatchObject({ birthDates: [{ fromYear: 1958 }] })
    expect(named(closed.entries, '7172').references).toEqual(['AFG0006', 'TAi.002'])
  })

  it('US Consolidated Screening List, with its lists without numbers', async () => {
    const list = await one('us_consolidated_screening_list_sample.csv')
    expect(list).toMatchObject({ identity: { code: 'US-CSL' }, rejected: [] })
    expect(list.entries).toHaveLength(9)
    const firm = named(list.entries, 'SDN 20264')
    expect(firm.identifiers).toEqual([{ kind: 'Tax ID No.', number: '80-0890696', country: 'US' }])
    expect(firm.countries).toEqual(['US'])
    expect(texts(named(list.entries, 'SDN 8124'))).toEqual([
      '2904977 CANADA, INC.',
      'CARIBE SOL',
      'HAVANTUR CANADA INC.',
    ])
    expect(named(list.entries, 'EL 32 Group China Ltd.').countries).toEqual(['HK'])
    expect(named(list.entries, 'SSI 18792').links).toEqual([
      { relation: 'associate', name: 'ROSTEC', key: null },
    ])
  })

  it('OpenSanctions: targets and the entities they were made of give the same parties', async () => {
    const simple = await one('opensanctions_targets.simple.csv')
    const ftm = await one('opensanctions_entities.ftm.json')
    expect(simple.entries.map(entry => entry.key).sort()).toEqual(ftm.entries.map(entry => entry.key).sort())
    const [a, b] = [
      named(simple.entries, 'NK-2GdmHtZTeNXjNVrBGEXZNj'),
      named(ftm.entries, 'NK-2GdmHtZTeNXjNVrBGEXZNj'),
    ]
    expect(texts(a).sort()).toEqual(texts(b).sort())
    expect(a.countries).toEqual(['BY'])
    expect(b.identifiers).toContainEqual({ kind: 'Registration number', number: '808000714', country: null })
    expect(named(ftm.entries, 'NK-2Ka3UvopqbpZmVDFjWd4LA').nationalities).toEqual(['RU'])
  })

  it('every entry of every list has the shape of an entry', async () => {
    const names = readdirSync(folder).filter(name => !name.includes('comments'))
    for (const list of await read(...names.filter(name => !name.startsWith('ofac_'))))
      for (const entry of list.entries) expect(listEntrySchema.parse(entry)).toEqual(entry)
  })
})
