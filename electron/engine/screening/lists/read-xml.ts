import { Refusal } from '@shared/contract/error'
import type { CollectedList, Collector } from '@shared/screening/formats/collected'
import { EuXmlCollector } from '@shared/screening/formats/eu-xml'
import { OfacAdvancedCollector } from '@shared/screening/formats/ofac-advanced'
import { OfacXmlCollector } from '@shared/screening/formats/ofac-xml'
import type { XmlFormat } from '@shared/screening/formats/recognise'
import { UnCollector } from '@shared/screening/formats/un-xml'
import type { XmlElement } from '@shared/screening/formats/xml-element'
import type { ListText } from './list-text'
import { XmlProblem, XmlRecords } from './xml-records'

interface Layout {
  readonly root: string
  readonly isRecord: (name: string, depth: number) => boolean
  readonly collector: (rootAttributes: Readonly<Record<string, string>>) => Collector<XmlElement>
}

const LAYOUTS: Readonly<Record<XmlFormat, Layout>> = {
  'un-xml': {
    root: 'CONSOLIDATED_LIST',
    isRecord: (_, depth) => depth === 2,
    collector: attributes => new UnCollector(attributes),
  },
  'ofac-xml': {
    root: 'sdnList',
    isRecord: (_, depth) => depth === 1,
    collector: () => new OfacXmlCollector(),
  },
  'ofac-advanced-xml': {
    root: 'Sanctions',
    isRecord: (name, depth) => depth === 2 || (depth === 1 && name === 'DateOfIssue'),
    collector: () => new OfacAdvancedCollector(),
  },
  'eu-xml': {
    root: 'export',
    isRecord: (_, depth) => depth === 1,
    collector: attributes => new EuXmlCollector(attributes),
  },
}

/** Reads a list in XML record by record. Refuses whole what it cannot trust whole. */
export async function readXml(format: XmlFormat, text: ListText, path: string): Promise<CollectedList> {
  try {
    return await collect(LAYOUTS[format], text)
  } catch (cause) {
    if (cause instanceof XmlProblem) throw refusalOf(cause, path)
    throw cause
  }
}

async function collect({ root, isRecord, collector }: Layout, text: ListText): Promise<CollectedList> {
  const xml = new XmlRecords(root, isRecord)
  let collecting: Collector<XmlElement> | null = null
  for await (const chunk of text.chunks()) {
    for (const { element, line } of xml.write(chunk)) {
      collecting ??= collector(xml.rootAttributes ?? {})
      collecting.add(element, line)
    }
  }
  xml.end()
  return (collecting ?? collector(xml.rootAttributes ?? {})).end()
}

function refusalOf(problem: XmlProblem, path: string): Refusal {
  const unsafe = problem.detail === 'xml-doctype' || problem.detail === 'xml-too-deep'
  const wrong = problem.detail === 'html-page' || problem.detail === 'xml-wrong-root'
  const code = unsafe ? 'file-unsafe' : wrong ? 'file-wrong-kind' : 'file-unreadable'
  return new Refusal(
    { code, detail: problem.detail, params: { path, ...problem.params } },
    { cause: problem },
  )
}
